package io.scoretap.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.awaitility.Awaitility.await;

import io.scoretap.sandbox.http.Fault;
import io.scoretap.sandbox.http.Faults;
import io.scoretap.sandbox.http.RequestLog;
import io.scoretap.sandbox.ibm.IbmClient;
import io.scoretap.sandbox.ibm.RecordFaults;
import io.scoretap.sandbox.ibm.Samples;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FaultsTest {
    private Sandbox sandbox;
    private IbmClient client;
    private Faults faults;

    @BeforeEach
    void start() throws Exception {
        sandbox = Sandbox.start();
        client = new IbmClient(sandbox.ibmServer().url()).logIn();
        faults = sandbox.ibmServer().faults();
    }

    @AfterEach
    void stop() {
        sandbox.close();
    }

    @Test
    void a_status_strikes_so_many_calls_and_then_no_more() throws Exception {
        faults.next(2, Fault.status(503));
        assertThat(post("a").statusCode()).isEqualTo(503);
        assertThat(post("a").statusCode()).isEqualTo(503);
        assertThat(post("a").statusCode()).isEqualTo(202);
        assertThat(sandbox.ibmServer().log().count("scoring_payloads", 503)).isEqualTo(2);
        assertThat(sandbox.ibmServer().log().count("scoring_payloads")).isEqualTo(3);
    }

    @Test
    void a_fault_can_be_for_a_path_and_last_until_it_is_cleared() throws Exception {
        faults.always("identity", Fault.status(500));
        assertThat(post("a").statusCode()).isEqualTo(202);
        assertThat(client.form("/identity/token", Map.of()).statusCode()).isEqualTo(500);
        faults.clear();
        client.logIn();
    }

    @Test
    void retry_after_comes_in_seconds_or_as_a_date() throws Exception {
        faults.next(1, Fault.tooManyRequests(Duration.ofSeconds(7)));
        HttpResponse<String> seconds = post("a");
        assertThat(seconds.statusCode()).isEqualTo(429);
        assertThat(seconds.headers().firstValue("Retry-After")).contains("7");
        faults.next(1, Fault.tooManyRequests(Instant.parse("2026-12-01T08:05:09.9Z")));
        assertThat(post("a").headers().firstValue("Retry-After")).contains("Tue, 01 Dec 2026 08:05:09 GMT");
    }

    @Test
    void a_closed_or_reset_connection_is_an_exception_and_nothing_is_stored() throws Exception {
        faults.next(1, Fault.closed());
        faults.next(1, Fault.reset());
        assertThatIOException().isThrownBy(() -> post("a"));
        assertThatIOException().isThrownBy(() -> post("a")).havingRootCause().withMessage("Connection reset");
        assertThat(sandbox.ibmServer().log().count("scoring_payloads", 0)).isEqualTo(2);
        assertThat(post("b").statusCode()).isEqualTo(202);
        awaitRecords(1);
    }

    @Test
    void a_reset_in_the_answer_leaves_the_record_stored_and_its_repeat_without_effect() throws Exception {
        faults.next(1, Fault.resetMidBody());
        assertThatIOException().isThrownBy(() -> post("a"));
        awaitRecords(1);
        assertThat(post("a").statusCode()).isEqualTo(202);
        await().untilAsserted(() ->
                assertThat(sandbox.dataMart().repeats(subscription())).isEqualTo(1));
    }

    @Test
    void a_port_that_refuses_listens_again_on_the_same_number() throws Exception {
        sandbox.ibmServer().refuse();
        assertThatIOException()
                .isThrownBy(() -> new IbmClient(sandbox.ibmServer().url()).get("/"))
                .isInstanceOf(ConnectException.class);
        sandbox.ibmServer().listen();
        assertThat(post("a").statusCode()).isEqualTo(202);
    }

    @Test
    void slow_and_dripping_answers_arrive_in_the_end() throws Exception {
        faults.next(1, Fault.slow(Duration.ofMillis(200)));
        Instant start = Instant.now();
        assertThat(post("a").statusCode()).isEqualTo(202);
        assertThat(Duration.between(start, Instant.now())).isGreaterThan(Duration.ofMillis(199));
        faults.next(1, Fault.drip(Duration.ofMillis(1)));
        assertThat(post("b").body()).isEqualTo("{}");
    }

    @Test
    void a_login_page_looks_like_success_and_a_lost_record_too() throws Exception {
        faults.next(1, Fault.lyingHtml());
        HttpResponse<String> page = post("a");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Type")).contains("text/html; charset=utf-8");
        faults.next(1, Fault.lose());
        assertThat(post("a").statusCode()).isEqualTo(202);
        assertThat(post("b").statusCode()).isEqualTo(202);
        awaitRecords(1);
        assertThat(sandbox.dataMart().latest(subscription(), 1).get(0).scoringId())
                .isEqualTo("b");
    }

    @Test
    void a_body_of_too_many_bytes_or_records_is_too_large() throws Exception {
        String two = "[" + Samples.v1Record(sandbox, "a", 1) + "," + Samples.v1Record(sandbox, "b", 1) + "]";
        faults.next(2, RecordFaults.recordsOver(1));
        assertThat(client.post(Samples.v1Path(), two).statusCode()).isEqualTo(413);
        assertThat(post("c").statusCode()).isEqualTo(202);
        faults.next(1, Fault.bytesOver(100));
        assertThat(client.post(Samples.v1Path(), two).statusCode()).isEqualTo(413);
    }

    @Test
    void one_rejected_record_refuses_the_request_by_its_name() throws Exception {
        faults.always(
                "scoring_payloads",
                RecordFaults.reject(
                        record -> record.get("scoring_id").textValue().equals("poison")));
        String mixed = "[" + Samples.v1Record(sandbox, "a", 1) + "," + Samples.v1Record(sandbox, "poison", 1) + "]";
        HttpResponse<String> refused = client.post(Samples.v1Path(), mixed);
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("poison");
        assertThat(post("a").statusCode()).isEqualTo(202);
        awaitRecords(1);
    }

    @Test
    void the_log_knows_when_each_call_arrived() throws Exception {
        Instant before = Instant.now();
        post("a");
        post("b");
        assertThat(sandbox.ibmServer().log().entries("scoring_payloads"))
                .hasSize(2)
                .extracting(RequestLog.Entry::arrived)
                .isSorted()
                .allMatch(arrived -> !arrived.isBefore(before));
    }

    @Test
    void faults_are_switched_by_http_too() throws Exception {
        assertThat(client.form("/sandbox/faults", Map.of("kind", "status", "status", "502", "times", "1"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(post("a").statusCode()).isEqualTo(502);
        assertThat(post("a").statusCode()).isEqualTo(202);
        client.form("/sandbox/faults", Map.of("kind", "closed"));
        client.form("/sandbox/faults", Map.of("kind", "clear"));
        assertThat(post("a").statusCode()).isEqualTo(202);
        client.form("/sandbox/faults", Map.of("kind", "revoke"));
        assertThat(post("a").statusCode()).isEqualTo(401);
        HttpResponse<String> wrong = client.form("/sandbox/faults", Map.of("kind", "nonsense"));
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(wrong.body()).startsWith("kind is 'nonsense', but must be clear, revoke,");
    }

    private HttpResponse<String> post(String scoringId) throws IOException, InterruptedException {
        return client.post(Samples.v1Path(), "[" + Samples.v1Record(sandbox, scoringId, 1) + "]");
    }

    private void awaitRecords(long records) {
        await().untilAsserted(() ->
                assertThat(sandbox.dataMart().records(subscription())).isEqualTo(records));
    }

    private String subscription() {
        return Samples.first(sandbox).id();
    }
}
