package io.scoretap.sandbox.ibm;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.scoretap.sandbox.datamart.Json;
import io.scoretap.sandbox.datamart.StoredRow;

/** Rows of the payload table as JSON. */
final class Rows {
    private Rows() {}

    /** All cells by column: id and time, features, outputs. */
    static ObjectNode cells(StoredRow row) {
        ObjectNode cells = Json.object()
                .put("scoring_id", row.id())
                .put("scoring_timestamp", row.scoringTimestamp().toString())
                .put("deployment_id", row.deploymentId());
        cells.setAll(row.request());
        cells.setAll(row.response());
        return cells;
    }
}
