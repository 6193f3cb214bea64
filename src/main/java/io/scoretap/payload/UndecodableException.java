package io.scoretap.payload;

/**
 * A call whose payload cannot be put into columns. The message says where and why (positions and counts) and never
 * carries the payload itself.
 */
public final class UndecodableException extends Exception {
    private static final long serialVersionUID = 1L;

    /** Why, as counters and metrics name it. */
    public enum Reason {
        /** A content type or a shape that no codec reads. */
        UNSUPPORTED_FORMAT,
        /** Not what the content type promises: broken JSON, a quote that is never closed. */
        MALFORMED,
        /** A row that has not as many cells as the subscription has features. */
        FEATURE_COUNT,
        /** Request and response disagree in their number of rows. */
        ROW_COUNT,
        /** A response whose rows have not the same columns, or whose columns have no name. */
        RESPONSE_COLUMNS,
        /** A request or response without rows. */
        EMPTY
    }

    private final Reason reason;

    public UndecodableException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
