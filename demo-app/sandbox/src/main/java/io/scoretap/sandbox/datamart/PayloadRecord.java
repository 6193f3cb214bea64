package io.scoretap.sandbox.datamart;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A scoring record as it is stored: all that OpenScale knows of one call. */
public record PayloadRecord(
        String subscriptionId,
        String deploymentId,
        String scoringId,
        Instant scoringTimestamp,
        @Nullable Duration responseTime,
        List<PayloadRow> rows) {
    public PayloadRecord {
        rows = List.copyOf(rows);
    }

    /** The same for two records exactly if a repeat of the one is a repeat of the other. */
    String fingerprint() {
        return Fingerprint.of(deploymentId + scoringTimestamp + responseTime + rows);
    }
}
