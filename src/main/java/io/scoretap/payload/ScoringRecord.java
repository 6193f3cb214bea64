package io.scoretap.payload;

import java.time.Duration;
import java.time.Instant;

/** One scoring call in OpenScale's terms: request and response as tables of as many rows, paired row by row. */
public final class ScoringRecord {
    private final String scoringId;
    private final Instant scoringTimestamp;
    private final Duration responseTime;
    private final Table request;
    private final Table response;

    /** @param scoringId unique for the call and the same on every retry; OpenScale stores row n as {@code <id>-n} */
    public ScoringRecord(
            String scoringId, Instant scoringTimestamp, Duration responseTime, Table request, Table response) {
        this.scoringId = scoringId;
        this.scoringTimestamp = scoringTimestamp;
        this.responseTime = responseTime;
        this.request = request;
        this.response = response;
    }

    public String scoringId() {
        return scoringId;
    }

    public Instant scoringTimestamp() {
        return scoringTimestamp;
    }

    public Duration responseTime() {
        return responseTime;
    }

    public Table request() {
        return request;
    }

    public Table response() {
        return response;
    }

    @Override
    public String toString() {
        return scoringId + ": " + request + " -> " + response;
    }
}
