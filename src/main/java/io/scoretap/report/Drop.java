package io.scoretap.report;

import java.util.Locale;

/** Why a captured call was given up. */
public enum Drop {
    /** Its endpoint belongs to no route; meant to be, so no trouble. */
    OTHER_ENDPOINT,
    /** The outbox was full. */
    OUTBOX_FULL,
    /** It grew older than {@code retry.max-age}. */
    EXPIRED,
    /** The JVM ended before it could be sent. */
    SHUTDOWN,
    /** A fault of ours; {@link Ledger#fault} counts which. */
    FAULT;

    boolean isLoss() {
        return this != OTHER_ENDPOINT;
    }

    /** The name in metrics. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
