package io.scoretap.report;

import java.util.Locale;

/** Why a captured call was given up. */
public enum Drop {
    /** Its endpoint belongs to no route; meant to be, so no trouble. */
    OTHER_ENDPOINT,
    /** The operator had switched capture off before the call ended; no trouble either. */
    SWITCHED_OFF,
    /** The outbox was full. */
    OUTBOX_FULL,
    /** Its response came in parts, and {@code stream.bytes} left no room to put them together. */
    STREAM_FULL,
    /** It grew older than {@code retry.max-age}. */
    EXPIRED,
    /** The JVM ended before it could be sent. */
    SHUTDOWN,
    /** A fault of ours; {@link Ledger#fault} counts which. */
    FAULT;

    boolean isLoss() {
        return this != OTHER_ENDPOINT && this != SWITCHED_OFF;
    }

    /** The name in metrics. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
