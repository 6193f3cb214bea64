package io.scoretap.sandbox.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.scoretap.sandbox.datamart.Json;
import io.scoretap.sandbox.datamart.StoredRow;
import io.scoretap.sandbox.sagemaker.Invocation;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class AuditTest {
    private static final List<String> FEATURES = List.of("age", "amount");
    private static final Invocation ONE = served("35,1169", prediction("0.25", 0));
    private static final Invocation TWO = served("19,250\n67,900", prediction("0.5", 1) + "," + prediction("0.0", 0));

    @Test
    void is_exact_when_every_call_has_its_record() throws Exception {
        Audit audit = audit(
                List.of(ONE, TWO),
                row("b", "{\"age\":19,\"amount\":250}", prediction("0.5", 1)),
                row("b", "{\"age\":67,\"amount\":900}", prediction("0.0", 0)),
                row("a", "{\"age\":35,\"amount\":1169}", prediction("0.25", 0)));

        assertThat(audit).isEqualTo(new Audit(2, 2, 3, 0, 0, 0));
        assertThat(audit.isExact()).isTrue();
    }

    @Test
    void takes_equal_calls_for_as_many_as_they_are() throws Exception {
        StoredRow first = row("a", "{\"age\":35,\"amount\":1169}", prediction("0.25", 0));
        StoredRow second = row("b", "{\"age\":35,\"amount\":1169}", prediction("0.25", 0));

        assertThat(audit(List.of(ONE, ONE), first, second).isExact()).isTrue();
        assertThat(audit(List.of(ONE, ONE), first)).isEqualTo(new Audit(2, 1, 1, 1, 0, 0));
        assertThat(audit(List.of(ONE), first, second)).isEqualTo(new Audit(1, 2, 2, 0, 1, 0));
    }

    @Test
    void counts_calls_without_a_record_as_lost() throws Exception {
        assertThat(audit(List.of(ONE, TWO))).isEqualTo(new Audit(2, 0, 0, 2, 0, 0));
    }

    @Test
    void sees_a_record_with_another_number() throws Exception {
        assertAltered(row("a", "{\"age\":35,\"amount\":1168}", prediction("0.25", 0)));
        assertAltered(row("a", "{\"age\":35.0,\"amount\":1169}", prediction("0.25", 0)));
        assertAltered(row("a", "{\"age\":35,\"amount\":1169}", prediction("0.25", 1)));
    }

    @Test
    void sees_a_record_with_other_columns() throws Exception {
        assertAltered(row("a", "{\"amount\":35,\"age\":1169}", prediction("0.25", 0)));
        assertAltered(row("a", "{\"age\":35}", prediction("0.25", 0)));
        assertAltered(row("a", "{\"age\":35,\"amount\":1169}", "{\"score\":0.25}"));
    }

    @Test
    void sees_rows_of_a_batch_that_changed_places() throws Exception {
        Audit audit = audit(
                List.of(TWO),
                row("b", "{\"age\":19,\"amount\":250}", prediction("0.0", 0)),
                row("b", "{\"age\":67,\"amount\":900}", prediction("0.5", 1)));

        assertThat(audit).isEqualTo(new Audit(1, 1, 2, 1, 0, 1));
    }

    private static void assertAltered(StoredRow row) {
        assertThat(audit(List.of(ONE), row)).isEqualTo(new Audit(1, 1, 1, 1, 0, 1));
    }

    private static Audit audit(List<Invocation> served, StoredRow... stored) {
        return Audit.of(served, List.of(stored), FEATURES);
    }

    private static Invocation served(String csv, String predictions) {
        return new Invocation(
                "credit-risk-linear-learner",
                Instant.EPOCH,
                "request",
                null,
                csv,
                200,
                "{\"predictions\":[" + predictions + "]}");
    }

    private static String prediction(String score, int label) {
        return "{\"score\":" + score + ",\"predicted_label\":" + label + "}";
    }

    private static StoredRow row(String scoringId, String request, String response) throws Exception {
        return new StoredRow(
                scoringId + "-1",
                scoringId,
                "deployment",
                Instant.EPOCH,
                Duration.ofMillis(3),
                (ObjectNode) Json.parse(request),
                (ObjectNode) Json.parse(response));
    }
}
