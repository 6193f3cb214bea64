package io.scoretap.sandbox.ibm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.scoretap.sandbox.Sandbox;
import io.scoretap.sandbox.datamart.StoredRow;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Both versions of the API, when all is well. */
class OpenScaleTest {
    private static final String V1 = "/v1/data_marts/" + Subscription.INSTANCE_ID;
    private static final String V2 = "/openscale/" + Subscription.INSTANCE_ID + "/v2";

    private Sandbox sandbox;
    private IbmClient client;
    private Subscription subscription;

    @BeforeEach
    void start() throws Exception {
        sandbox = Sandbox.start();
        client = new IbmClient(sandbox.ibmServer().url()).logIn();
        subscription = Samples.first(sandbox);
    }

    @AfterEach
    void stop() {
        sandbox.close();
    }

    @Test
    void v1_shows_a_subscription_with_its_features_and_its_one_deployment() throws Exception {
        JsonNode entity = ok(client.get(V1 + "/service_bindings/3f392dbe-8f93-4965-98d2-cf930a0b32cc"
                        + "/subscriptions/253a3eb8d068b34b9d3e79bffcfcdbb8"))
                .get("entity");
        assertThat(entity.at("/asset_properties/feature_fields")).hasSize(20);
        assertThat(entity.at("/asset_properties/prediction_field").textValue()).isEqualTo("predicted_label");
        assertThat(entity.at("/deployments/0/name").textValue()).isEqualTo("credit-risk-linear-learner");
        assertThat(entity.at("/deployments/0/deployment_id").textValue()).isEqualTo(subscription.deploymentId());
        assertThat(ok(client.get(V1 + "/service_bindings/" + Subscription.BINDING_ID + "/subscriptions"))
                        .get("subscriptions"))
                .hasSize(6);
    }

    @Test
    void v2_shows_a_subscription_with_its_deployment_and_its_data_set() throws Exception {
        JsonNode entity =
                ok(client.get(V2 + "/subscriptions/" + subscription.id())).get("entity");
        assertThat(entity.at("/deployment/name").textValue()).isEqualTo("credit-risk-linear-learner");
        JsonNode dataSets = ok(client.get(V2 + "/data_sets?target.target_id=" + subscription.id()
                        + "&target.target_type=subscription&type=payload_logging"))
                .get("data_sets");
        assertThat(dataSets).hasSize(1);
        assertThat(dataSets.at("/0/metadata/id").textValue()).isEqualTo(subscription.dataSetId());
    }

    @Test
    void v1_stores_records_and_lists_them_as_transactions() throws Exception {
        HttpResponse<String> answer = client.post(
                Samples.v1Path(),
                "[" + Samples.v1Record(sandbox, "a", 2) + "," + Samples.v1Record(sandbox, "b", 1) + "]");
        assertThat(answer.statusCode()).isEqualTo(202);
        awaitRows(3);
        JsonNode all = ok(client.get(V1 + "/scoring_transactions?subscription_id=" + subscription.id()
                + "&limit=2&offset=1&include_total_count=true"));
        assertThat(all.get("total_count").intValue()).isEqualTo(3);
        assertThat(all.get("fields").get(0).textValue()).isEqualTo("scoring_id");
        assertThat(all.get("values")).extracting(row -> row.get(0).textValue()).containsExactly("a-2", "b-1");
    }

    @Test
    void v2_stores_records_and_tells_when_they_are_active() throws Exception {
        HttpResponse<String> answer = client.post(Samples.v2Path(sandbox), "[" + Samples.record(sandbox, "a", 2) + "]");
        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(answer.body()).isEqualTo("{\"state\":\"preparing\"}");
        awaitState(answer, "active");
        JsonNode records = ok(client.get(Samples.v2Path(sandbox) + "?limit=1&include_total_count=true"));
        assertThat(records.get("total_count").intValue()).isEqualTo(2);
        assertThat(records.at("/records/0/entity/values/scoring_id").textValue())
                .isEqualTo("a-1");
        assertThat(records.at("/records/0/entity/values/credit_amount").intValue())
                .isEqualTo(1169);
    }

    @Test
    void v2_says_preparing_until_records_are_stored() throws Exception {
        sandbox.ibm().knobs().storageLag(Duration.ofSeconds(1));
        HttpResponse<String> answer = client.post(Samples.v2Path(sandbox), "[" + Samples.record(sandbox, "a", 1) + "]");
        assertThat(state(answer)).isEqualTo("preparing");
        assertThat(sandbox.dataMart().records(subscription.id())).isZero();
        awaitState(answer, "active");
        assertThat(sandbox.dataMart().records(subscription.id())).isEqualTo(1);
    }

    @Test
    void v2_reports_a_scoring_id_used_twice_as_an_error_of_the_request() throws Exception {
        ObjectNode changed = Samples.record(sandbox, "a", 1).put("response_time", 1);
        client.post(Samples.v2Path(sandbox), "[" + Samples.record(sandbox, "a", 1) + "]");
        HttpResponse<String> answer = client.post(Samples.v2Path(sandbox), "[" + changed + "]");
        awaitState(answer, "error");
        assertThat(ok(client.get(location(answer)))
                        .at("/failure/errors/0/message")
                        .textValue())
                .startsWith("a: ");
    }

    @Test
    void v2_takes_a_single_object_for_an_array_of_one() throws Exception {
        HttpResponse<String> answer = client.post(
                Samples.v2Path(sandbox), Samples.record(sandbox, "a", 1).toString());
        assertThat(answer.statusCode()).isEqualTo(202);
        awaitRows(1);
    }

    @Test
    void columns_of_meta_are_stored_beside_the_features() throws Exception {
        ObjectNode record = Samples.record(sandbox, "a", 1);
        ObjectNode meta = ((ObjectNode) record.get("request")).putObject("meta");
        meta.putArray("fields").add("race");
        meta.putArray("values").addArray().add("x");
        client.post(Samples.v2Path(sandbox), "[" + record + "]");
        awaitRows(1);
        StoredRow row = sandbox.dataMart().latest(subscription.id(), 1).get(0);
        assertThat(row.request().get("race").textValue()).isEqualTo("x");
    }

    @Test
    void an_api_that_is_switched_off_is_not_found() throws Exception {
        sandbox.ibm().knobs().v2(false);
        assertThat(client.get(V2 + "/subscriptions").statusCode()).isEqualTo(404);
        sandbox.ibm().knobs().v1(false);
        assertThat(client.post(Samples.v1Path(), "[]").statusCode()).isEqualTo(404);
    }

    @Test
    void what_was_accepted_is_stored_before_the_sandbox_is_closed() throws Exception {
        sandbox.ibm().knobs().storageLag(Duration.ofMillis(300));
        client.post(Samples.v2Path(sandbox), "[" + Samples.record(sandbox, "a", 1) + "]");
        sandbox.ibm().close();
        assertThat(sandbox.dataMart().records(subscription.id())).isEqualTo(1);
    }

    private void awaitRows(long rows) {
        await().untilAsserted(() ->
                assertThat(sandbox.dataMart().rows(subscription.id())).isEqualTo(rows));
    }

    private void awaitState(HttpResponse<String> answer, String state) {
        await().untilAsserted(() -> assertThat(state(answer)).isEqualTo(state));
    }

    private String state(HttpResponse<String> answer) throws IOException, InterruptedException {
        return ok(client.get(location(answer))).get("state").textValue();
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private static JsonNode ok(HttpResponse<String> answer) throws IOException {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return IbmClient.json(answer);
    }
}
