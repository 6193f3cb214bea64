package io.scoretap.sandbox.datamart;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every database must do; each test has a subscription of its own. */
abstract class DataMartSuite {
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00.123456Z");

    private final String subscription = UUID.randomUUID().toString();
    private DataMart dataMart;

    abstract DataMart open();

    @BeforeEach
    void openDataMart() {
        dataMart = open();
    }

    @AfterEach
    void closeDataMart() {
        dataMart.close();
    }

    @Test
    void stores_each_row_under_the_scoring_id_and_its_number() throws Exception {
        dataMart.store(List.of(record("a", row("{\"x\":1}", "{\"y\":0.50}"), row("{\"x\":2}", "{\"y\":1E-7}"))));
        assertThat(dataMart.records(subscription)).isEqualTo(1);
        assertThat(dataMart.rows(subscription)).isEqualTo(2);
        assertThat(dataMart.rows(subscription, 0, 10)).extracting(StoredRow::id).containsExactly("a-1", "a-2");
        StoredRow first = dataMart.rows(subscription, 0, 1).get(0);
        assertThat(first.request()).hasToString("{\"x\":1}");
        assertThat(first.response()).hasToString("{\"y\":0.50}");
        assertThat(first.scoringTimestamp()).isEqualTo(NOON);
        assertThat(first.responseTime()).isEqualTo(Duration.ofMillis(7));
        assertThat(first.deploymentId()).isEqualTo("deployment");
    }

    @Test
    void a_repeat_with_the_same_content_changes_nothing_but_its_count() throws Exception {
        PayloadRecord record = record("a", row("{\"x\":1}", "{\"y\":2}"));
        assertThat(dataMart.store(List.of(record, record))).isEmpty();
        assertThat(dataMart.store(List.of(record))).isEmpty();
        assertThat(dataMart.rows(subscription)).isEqualTo(1);
        assertThat(dataMart.repeats(subscription)).isEqualTo(2);
        assertThat(dataMart.errors(subscription)).isEmpty();
    }

    @Test
    void a_used_scoring_id_with_other_content_is_an_error_and_not_stored() throws Exception {
        dataMart.store(List.of(record("a", row("{\"x\":1}", "{\"y\":2}"))));
        List<PayloadError> errors = dataMart.store(
                List.of(record("a", row("{\"x\":9}", "{\"y\":2}")), record("b", row("{\"x\":1}", "{\"y\":2}"))));
        assertThat(errors)
                .isEqualTo(dataMart.errors(subscription))
                .singleElement()
                .satisfies(error -> {
                    assertThat(error.kind()).isEqualTo(PayloadError.Kind.DUPLICATE_SCORING_ID);
                    assertThat(error.scoringId()).isEqualTo("a");
                });
        assertThat(dataMart.rows(subscription, 0, 10)).extracting(StoredRow::id).containsExactly("a-1", "b-1");
        assertThat(dataMart.rows(subscription, 0, 1).get(0).request()).hasToString("{\"x\":1}");
    }

    @Test
    void a_column_keeps_the_type_of_its_first_literal() throws Exception {
        dataMart.store(List.of(record("a", row("{\"x\":1,\"s\":\"t\",\"n\":null}", "{\"p\":[0.5],\"y\":0.0}"))));
        assertThat(dataMart.columnTypes(subscription))
                .containsEntry("request.x", "integer")
                .containsEntry("request.s", "string")
                .containsEntry("response.p", "array")
                .containsEntry("response.y", "double")
                .hasSize(4);
        dataMart.store(List.of(record("b", row("{\"x\":1.0,\"s\":null}", "{\"p\":[1],\"y\":0.0}"))));
        assertThat(dataMart.errors(subscription)).singleElement().satisfies(error -> {
            assertThat(error.kind()).isEqualTo(PayloadError.Kind.COLUMN_TYPE);
            assertThat(error.message()).isEqualTo("Column request.x holds integer, the record has double");
        });
        assertThat(dataMart.records(subscription)).isEqualTo(2);
    }

    @Test
    void pages_through_the_rows_in_order_of_arrival_and_shows_the_latest_first() throws Exception {
        for (int i = 0; i < 5; i++) {
            dataMart.store(List.of(record("r" + i, row("{\"x\":" + i + "}", "{\"y\":0}"))));
        }
        assertThat(dataMart.rows(subscription, 3, 10))
                .extracting(StoredRow::scoringId)
                .containsExactly("r3", "r4");
        assertThat(dataMart.latest(subscription, 2))
                .extracting(StoredRow::scoringId)
                .containsExactly("r4", "r3");
    }

    @Test
    void a_scoring_id_may_be_long() throws Exception {
        String longId = "x".repeat(1000);
        dataMart.store(List.of(record(longId, row("{\"x\":1}", "{\"y\":2}"))));
        assertThat(dataMart.latest(subscription, 1).get(0).id()).isEqualTo(longId + "-1");
    }

    @Test
    void threads_that_store_the_same_records_store_each_once() {
        IntStream.range(0, 40).parallel().forEach(i -> dataMart.store(List.of(unchecked("r" + i % 10))));
        assertThat(dataMart.records(subscription)).isEqualTo(10);
        assertThat(dataMart.repeats(subscription)).isEqualTo(30);
    }

    private PayloadRecord unchecked(String scoringId) {
        try {
            return record(scoringId, row("{\"x\":1}", "{\"y\":2}"));
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private PayloadRecord record(String scoringId, PayloadRow... rows) {
        return new PayloadRecord(subscription, "deployment", scoringId, NOON, Duration.ofMillis(7), List.of(rows));
    }

    private static PayloadRow row(String request, String response) throws Exception {
        return new PayloadRow((ObjectNode) Json.parse(request), (ObjectNode) Json.parse(response));
    }
}
