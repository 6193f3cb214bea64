package io.scoretap.sandbox.datamart;

/** A row of OpenScale's {@code PayloadError} table: what went wrong after a record had been accepted. */
public record PayloadError(String subscriptionId, String scoringId, Kind kind, String message) {

    /** What went wrong. */
    public enum Kind {
        /** The scoring id is taken by a record of other content; this one is not stored. */
        DUPLICATE_SCORING_ID,
        /** A cell's type is not that of its column; the record is stored all the same. */
        COLUMN_TYPE
    }
}
