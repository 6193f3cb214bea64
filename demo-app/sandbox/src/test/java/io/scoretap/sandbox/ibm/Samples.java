package io.scoretap.sandbox.ibm;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.scoretap.sandbox.Sandbox;
import io.scoretap.sandbox.datamart.Json;

/** Records that keep all rules, for tests to break one at a time. */
public final class Samples {
    private Samples() {}

    /** For v2: no ids. */
    public static ObjectNode record(Sandbox sandbox, String scoringId, int rows) {
        Subscription subscription = first(sandbox);
        ObjectNode record = Json.object()
                .put("scoring_id", scoringId)
                .put("scoring_timestamp", "2026-01-08T08:24:31.353000Z")
                .put("response_time", 337);
        ObjectNode request = record.putObject("request");
        ObjectNode response = record.putObject("response");
        subscription.features().forEach(request.putArray("fields")::add);
        response.putArray("fields").add("score").add("predicted_label");
        ArrayNode requestRows = request.putArray("values");
        ArrayNode responseRows = response.putArray("values");
        for (int n = 0; n < rows; n++) {
            sandbox.creditData().applicants().get(n).features().forEach(requestRows.addArray()::add);
            responseRows.addArray().add(0.25).add(0);
        }
        return record;
    }

    /** For v1: with ids. */
    public static ObjectNode v1Record(Sandbox sandbox, String scoringId, int rows) {
        Subscription subscription = first(sandbox);
        return record(sandbox, scoringId, rows)
                .put("binding_id", Subscription.BINDING_ID)
                .put("subscription_id", subscription.id())
                .put("deployment_id", subscription.deploymentId());
    }

    public static String v1Path() {
        return "/v1/data_marts/" + Subscription.INSTANCE_ID + "/scoring_payloads";
    }

    public static String v2Path(Sandbox sandbox) {
        return "/openscale/" + Subscription.INSTANCE_ID + "/v2/data_sets/"
                + first(sandbox).dataSetId() + "/records";
    }

    public static Subscription first(Sandbox sandbox) {
        return sandbox.ibm().subscriptions().get(0);
    }
}
