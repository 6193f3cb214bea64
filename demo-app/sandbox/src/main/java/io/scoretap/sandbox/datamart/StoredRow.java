package io.scoretap.sandbox.datamart;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A row of the payload table.
 *
 * @param id {@code <scoring_id>-<n>}, n from 1
 */
public record StoredRow(
        String id,
        String scoringId,
        String deploymentId,
        Instant scoringTimestamp,
        @Nullable Duration responseTime,
        ObjectNode request,
        ObjectNode response) {}
