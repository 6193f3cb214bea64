package io.scoretap.sink;

import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What came of a request to a sink, in terms of what to do next. */
public final class Outcome {
    /** What to do next. */
    public enum Kind {
        /** The sink has the records. */
        DELIVERED,
        /** No answer, or one that asks to try again: the same records, later. */
        RETRY,
        /** The credentials are refused, also after logging in anew. */
        UNAUTHORIZED,
        /** The sink knows no such subscription or data set, or does not speak this protocol: open it anew, later. */
        UNKNOWN_TARGET,
        /** More than the sink takes at once: fewer records. */
        TOO_LARGE,
        /** The sink does not want at least one of these records as it is. */
        REJECTED;

        /** The name in metrics. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public static final Outcome DELIVERED = new Outcome(Kind.DELIVERED, "delivered", null);

    private final Kind kind;
    private final String cause;
    private final @Nullable Duration retryAfter;

    private Outcome(Kind kind, String cause, @Nullable Duration retryAfter) {
        this.kind = kind;
        this.cause = cause;
        this.retryAfter = retryAfter;
    }

    /** @param cause what the sink said, for the operator: no payload, no secret */
    public static Outcome of(Kind kind, String cause) {
        return new Outcome(kind, cause, null);
    }

    /** @param retryAfter the shortest time to wait, null to leave it to the sender */
    public static Outcome retry(String cause, @Nullable Duration retryAfter) {
        return new Outcome(Kind.RETRY, cause, retryAfter);
    }

    public Kind kind() {
        return kind;
    }

    public String cause() {
        return cause;
    }

    public @Nullable Duration retryAfter() {
        return retryAfter;
    }

    @Override
    public String toString() {
        return kind + ": " + cause;
    }
}
