package io.scoretap.sandbox.ibm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.scoretap.sandbox.Sandbox;
import io.scoretap.sandbox.datamart.Json;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What OpenScale refuses: each test breaks one rule. */
class RulesTest {
    private static Sandbox sandbox;
    private static IbmClient client;

    @BeforeAll
    static void start() throws Exception {
        sandbox = Sandbox.start();
        client = new IbmClient(sandbox.ibmServer().url()).logIn();
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("brokenRecords")
    void a_record_that_breaks_a_rule_is_refused_by_both_apis(Consumer<ObjectNode> breakage, String message)
            throws Exception {
        ObjectNode good = Samples.record(sandbox, "good", 1);
        ObjectNode broken = Samples.record(sandbox, "broken", 2);
        breakage.accept(broken);
        assertRefused(client.post(Samples.v2Path(sandbox), "[" + good + "," + broken + "]"), 400, message);
        ObjectNode v1Good = Samples.v1Record(sandbox, "good", 1);
        ObjectNode v1Broken = Samples.v1Record(sandbox, "broken", 2);
        breakage.accept(v1Broken);
        assertRefused(client.post(Samples.v1Path(), "[" + v1Good + "," + v1Broken + "]"), 400, message);
    }

    static Stream<Arguments> brokenRecords() {
        return Stream.of(
                broken("record 1 has the unknown key user_id", record -> record.put("user_id", "u")),
                broken("record 1, request must be an object, but is missing", record -> record.remove("request")),
                broken("record 1, response must be an object, but is not", record -> record.put("response", "{}")),
                broken(
                        "record 1, request has the unknown key rows",
                        record -> request(record).put("rows", 1)),
                broken(
                        "record 1, response, row 1: 1 cells for 2 fields",
                        record -> row(record, 1).remove(0)),
                broken(
                        "record 1, response: 1 rows for a request of 2",
                        record -> rows(record).remove(1)),
                broken(
                        "record 1, response, row 0: a row must be an array of cells",
                        record -> rows(record).set(0, 7)),
                broken(
                        "record 1, response: values has no rows",
                        record -> rows(record).removeAll()),
                broken(
                        "record 1, response, row 0, score: a cell must be",
                        record -> row(record, 0).set(0, true)),
                broken(
                        "a field is there twice",
                        record -> responseFields(record).set(1, "score")),
                broken("Forbidden character", record -> responseFields(record).set(1, "a\"b")),
                broken("fields must be the subscription's features", RulesTest::swapFeatures),
                broken("scoring_id must be a text, but is 7", record -> record.put("scoring_id", 7)),
                broken(
                        "response_time must be a whole number of milliseconds, but is \"337\"",
                        record -> record.put("response_time", "337")),
                broken(
                        "response_time must be a whole number of milliseconds, but is 0.3",
                        record -> record.put("response_time", 0.3)),
                broken("scoring_timestamp must be such as", record -> record.put("scoring_timestamp", "yesterday")),
                broken(
                        "lies in the future",
                        record -> record.put(
                                "scoring_timestamp",
                                Instant.now().plusSeconds(600).toString())));
    }

    @ParameterizedTest
    @CsvSource({
        "binding_id, other, 404, There is no service binding other",
        "subscription_id, other, 404, There is no subscription other",
        "deployment_id, other, 400, deployment_id must be the subscription's"
    })
    void v1_knows_which_ids_belong_together(String key, String value, int status, String message) throws Exception {
        ObjectNode record = Samples.v1Record(sandbox, "a", 1).put(key, value);
        assertRefused(client.post(Samples.v1Path(), "[" + record + "]"), status, message);
    }

    @Test
    void v1_wants_an_array_and_v2_no_ids() throws Exception {
        String single = Samples.v1Record(sandbox, "a", 1).toString();
        assertRefused(client.post(Samples.v1Path(), single), 400, "The body must be an array of records");
        assertRefused(client.post(Samples.v2Path(sandbox), "[" + single + "]"), 400, "unknown key");
    }

    @Test
    void unknown_data_sets_and_instances_are_not_found() throws Exception {
        String record = "[" + Samples.record(sandbox, "a", 1) + "]";
        String path = Samples.v2Path(sandbox);
        String dataSet = Samples.first(sandbox).dataSetId();
        assertRefused(client.post(path.replace(dataSet, "x"), record), 404, "There is no data set x");
        assertRefused(client.post(path.replace(Subscription.INSTANCE_ID, "x"), record), 404, "There is no instance x");
    }

    @Test
    void bodies_must_be_json_and_say_so() throws Exception {
        assertRefused(client.post(Samples.v1Path(), "[{\"a\":1,\"a\":2}]"), 400, "The body is not JSON");
        assertRefused(client.post(Samples.v1Path(), "[] []"), 400, "The body is not JSON");
        assertThat(client.form(Samples.v1Path(), java.util.Map.of()).statusCode())
                .isEqualTo(415);
    }

    @Test
    void unequal_row_counts_can_be_tolerated_as_the_real_openscale_does() throws Exception {
        sandbox.ibm().knobs().tolerateRowMismatch(true);
        try {
            ObjectNode record = Samples.record(sandbox, "mismatch", 2);
            rows(record).remove(1);
            assertThat(client.post(Samples.v2Path(sandbox), "[" + record + "]").statusCode())
                    .isEqualTo(202);
            String subscription = Samples.first(sandbox).id();
            await().untilAsserted(() ->
                    assertThat(sandbox.dataMart().rows(subscription)).isEqualTo(2));
            assertThat(sandbox.dataMart().latest(subscription, 2).get(1).response())
                    .isEmpty();
        } finally {
            sandbox.ibm().knobs().tolerateRowMismatch(false);
        }
    }

    private static void assertRefused(HttpResponse<String> answer, int status, String message) throws IOException {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(Json.parse(answer.body()).at("/errors/0/message").textValue())
                .contains(message);
        assertThat(Json.parse(answer.body()).get("trace").textValue()).isNotEmpty();
    }

    private static Arguments broken(String message, Consumer<ObjectNode> breakage) {
        return Arguments.of(breakage, message);
    }

    private static ObjectNode request(ObjectNode record) {
        return (ObjectNode) record.get("request");
    }

    private static ArrayNode rows(ObjectNode record) {
        return (ArrayNode) record.at("/response/values");
    }

    private static ArrayNode row(ObjectNode record, int n) {
        return (ArrayNode) rows(record).get(n);
    }

    private static ArrayNode responseFields(ObjectNode record) {
        return (ArrayNode) record.at("/response/fields");
    }

    private static void swapFeatures(ObjectNode record) {
        ArrayNode fields = (ArrayNode) record.at("/request/fields");
        fields.add(fields.remove(0));
    }
}
