package io.scoretap.sandbox.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.scoretap.sandbox.Sandbox;
import io.scoretap.sandbox.credit.Applicant;
import io.scoretap.sandbox.datamart.Json;
import io.scoretap.sandbox.ibm.Subscription;
import io.scoretap.sandbox.sagemaker.Invocation;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The audit of what the sandbox really serves and stores, with records that this test logs by hand. */
class AuditOfSandboxTest {
    private static final String ENDPOINT = "credit-risk-linear-learner";

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void is_exact_for_the_records_that_openscale_stores() throws Exception {
        try (Sandbox sandbox = Sandbox.start()) {
            sandbox.ibm().knobs().auth(false);
            sandbox.sageMaker().witness().keep(10);
            Subscription subscription = sandbox.ibm().subscription(ENDPOINT);
            score(sandbox, sandbox.creditData().applicants().subList(0, 1));
            score(sandbox, sandbox.creditData().applicants().subList(1, 4));
            List<Invocation> served = sandbox.sageMaker().witness().invocations();

            for (Invocation call : served) {
                post(
                        sandbox.ibmServer().url(),
                        "/openscale/" + Subscription.INSTANCE_ID + "/v2/data_sets/" + subscription.dataSetId()
                                + "/records",
                        "application/json",
                        record(call, subscription));
            }
            await().until(() -> sandbox.dataMart().records(subscription.id()) == 2);

            assertThat(Audit.of(
                            served,
                            sandbox.dataMart().rows(subscription.id(), 0, Integer.MAX_VALUE),
                            subscription.features()))
                    .isEqualTo(new Audit(2, 2, 4, 0, 0, 0));
        }
    }

    private void score(Sandbox sandbox, List<Applicant> applicants) throws Exception {
        String rows = applicants.stream()
                .map(applicant ->
                        applicant.features().stream().map(String::valueOf).collect(Collectors.joining(",")))
                .collect(Collectors.joining("\n"));
        post(sandbox.sageMakerServer().url(), "/endpoints/" + ENDPOINT + "/invocations", "text/csv", rows);
    }

    private static String record(Invocation call, Subscription subscription) throws Exception {
        ArrayNode features = (ArrayNode) Json.parse("[]");
        subscription.features().forEach(features::add);
        ObjectNode request = Json.object();
        request.set("fields", features);
        request.set("values", Json.parse(call.request().lines().collect(Collectors.joining("],[", "[[", "]]"))));
        ObjectNode response = Json.object();
        response.putArray("fields").add("score").add("predicted_label");
        ArrayNode rows = response.putArray("values");
        for (JsonNode prediction : Json.parse(call.response()).get("predictions")) {
            rows.addArray().add(prediction.get("score")).add(prediction.get("predicted_label"));
        }
        ObjectNode record = Json.object();
        record.put("scoring_id", call.requestId());
        record.put("scoring_timestamp", call.arrived().toString());
        record.put("response_time", 3);
        record.set("request", request);
        record.set("response", response);
        return "[" + record + "]";
    }

    private void post(URI root, String path, String contentType, String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(root.resolve(path))
                .header("Content-Type", contentType)
                .POST(BodyPublishers.ofString(body))
                .build();
        assertThat(http.send(request, BodyHandlers.ofString()).statusCode()).isBetween(200, 202);
    }
}
