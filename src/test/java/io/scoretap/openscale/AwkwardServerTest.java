package io.scoretap.openscale;

import static io.scoretap.openscale.FakeIbm.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.scoretap.settings.Route;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import okio.Buffer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AwkwardServerTest {
    private static final String STORE = "POST " + FakeIbm.V2 + "/data_sets/set-1/records";
    private static final String READ = "GET " + FakeIbm.V2 + "/subscriptions/sub-1";
    private static final List<byte[]> RECORDS = List.of(new byte[] {'{', '}'});

    private final FakeIbm ibm = new FakeIbm();

    @BeforeEach
    void start() throws IOException {
        ibm.start();
    }

    @AfterEach
    void stop() {
        ibm.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 201, 202, 204})
    void any_2xx_is_acceptance(int status) throws Exception {
        MockResponse.Builder answer = new MockResponse.Builder().code(status);
        ibm.on(STORE, status == 204 ? answer.build() : answer.body("not json").build());

        store();

        assertThat(ibm.targets()).containsExactly(STORE);
    }

    @Test
    void a_login_page_is_no_acceptance() {
        ibm.on(STORE, html(200, "<html>log in</html>"));

        OpenScaleException refusal = refusedStore();

        assertThat(refusal.status()).isEqualTo(502);
        assertThat(refusal).hasMessageContaining("200 with a web page").hasMessageContaining("proxy");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<html></html>", "", "[1,2]", "null", "{\"entity\":", "nonsense"})
    void a_reply_that_is_no_json_object_is_not_openscales(String body) {
        ibm.on(READ, html(200, body));

        OpenScaleException refusal = refusedRead();

        assertThat(refusal.status()).isEqualTo(502);
        assertThat(refusal).hasMessageContaining("/subscriptions/sub-1").hasMessageContaining("text/html");
    }

    @Test
    void a_giant_reply_is_read_no_further_than_its_bound() {
        ibm.on(READ, json(200, "{\"a\":\"" + "x".repeat(5 << 20) + "\"}"));

        assertThat(refusedRead()).hasMessageContaining("more than 4194304 bytes");
    }

    @Test
    void a_giant_error_keeps_its_status() {
        ibm.on(STORE, json(400, "{\"errors\":[{\"code\":\"C\",\"message\":\"" + "x".repeat(1 << 20) + "\"}]}"));

        assertThat(refusedStore().status()).isEqualTo(400);
    }

    @Test
    void a_reply_that_breaks_off_is_no_answer() {
        ibm.on(
                READ,
                json(200, "{\"entity\":{}}")
                        .newBuilder()
                        .setHeader("Content-Length", "999")
                        .build());

        assertThatThrownBy(() -> read("openscale.timeout", "500ms"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("/subscriptions/sub-1")
                .hasMessageContaining("broke off");
    }

    @Test
    void an_error_that_breaks_off_keeps_its_status() {
        ibm.on(
                STORE,
                json(422, "{\"err")
                        .newBuilder()
                        .setHeader("Content-Length", "999")
                        .onResponseEnd(SocketEffect.ShutdownConnection.INSTANCE)
                        .build());

        assertThat(refusedStore().status()).isEqualTo(422);
    }

    @Test
    void a_server_that_never_answers_is_left_after_the_timeout() {
        ibm.on(
                STORE,
                json(202, "{}").newBuilder().headersDelay(1, TimeUnit.HOURS).build());

        assertThatThrownBy(() -> store("openscale.timeout", "50ms"))
                .isInstanceOf(IOException.class)
                .hasMessageMatching(".*(timeout|timed out).*")
                .hasMessageContaining("/records");
    }

    @Test
    void a_server_that_is_not_there_is_named() {
        assertThatThrownBy(() -> store("openscale.url", "http://localhost:1"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("http://localhost:1/openscale");
    }

    @Test
    void a_post_whose_answer_is_lost_on_a_used_connection_is_not_sent_again() throws Exception {
        MockResponse lost = json(202, "{}")
                .newBuilder()
                .onResponseStart(new SocketEffect.CloseSocket())
                .build();
        ibm.on(STORE, json(202, "{}"), lost);
        OpenScale openScale = ibm.connect();
        openScale.store(Records.SUBSCRIPTION_V2, RECORDS);

        assertThatThrownBy(() -> openScale.store(Records.SUBSCRIPTION_V2, RECORDS))
                .isInstanceOf(IOException.class);
        assertThat(ibm.targets()).containsExactly(STORE, STORE);
    }

    @ParameterizedTest
    @ValueSource(ints = {408, 503})
    void a_post_that_the_server_wants_again_at_once_is_not_sent_again_by_the_library(int status) {
        ibm.on(
                STORE,
                json(status, "{}").newBuilder().setHeader("Retry-After", "0").build());

        OpenScaleException refusal = refusedStore();

        assertThat(refusal.status()).isEqualTo(status);
        assertThat(refusal.retryAfter()).isEqualTo(Duration.ZERO);
        assertThat(ibm.targets()).containsExactly(STORE);
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void a_redirect_is_not_followed_so_the_token_goes_nowhere_else(int status) throws IOException {
        try (FakeIbm other = new FakeIbm().start()) {
            ibm.on(
                    STORE,
                    json(status, "")
                            .newBuilder()
                            .setHeader("Location", other.url() + "?token=x")
                            .build());

            OpenScaleException refusal = refusedStore("auth", "token", "token", "sesame");

            assertThat(refusal.status()).isEqualTo(502);
            assertThat(refusal).hasMessageContaining("redirect").hasMessageNotContaining("token=x");
            assertThat(other.requests()).isEmpty();
        }
    }

    @Test
    void a_refusal_tells_code_message_and_trace_of_openscale() {
        ibm.on(
                READ,
                json(
                        400,
                        "{\"trace\":\"MTIz\",\"errors\":[{\"code\":\"AIQCS0046E\",\"message\":\"Invalid\\n token\"},"
                                + "{\"code\":\"AIQMM0002E\",\"message\":\"No schema\"}]}"));

        assertThat(refusedRead())
                .hasMessageEndingWith(
                        "/subscriptions/sub-1: 400 AIQCS0046E Invalid  token AIQMM0002E No schema (trace MTIz)");
    }

    @Test
    void a_refusal_of_records_is_told_by_its_code_since_its_message_may_quote_them() {
        ibm.on(
                STORE,
                json(
                        400,
                        "{\"trace\":\"MTIz\",\"errors\":[{\"code\":\"AIQDS2003E\",\"message\":\"The model predictions"
                                + " '[0. 1.]' are different from class names\"}]}"));

        assertThat(refusedStore())
                .hasMessage("POST " + ibm.url() + "openscale/dm-1/v2/data_sets/set-1/records: 400"
                        + " AIQDS2003E (trace MTIz)");
    }

    @Test
    void a_refusal_tells_code_and_message_of_cp4d() {
        ibm.on(FakeIbm.CP4D, json(401, "{\"_messageCode_\":\"401\",\"message\":\"Unauthorized p4ss\"}"));

        assertThat(refusedStore("auth", "cp4d", "username", "joe", "password", "p4ss"))
                .hasMessageContaining("401 401 Unauthorized ***; check `username`, `password`");
    }

    @Test
    void a_refusal_is_bounded_and_repeats_no_token() {
        String chatty = "sesame ".repeat(2000);
        ibm.on(STORE, json(403, "{\"errors\":[{\"code\":\"C\",\"message\":\"" + chatty + "\"}]}"));

        assertThat(refusedStore("auth", "token", "token", "sesame").getMessage())
                .contains("*** ***")
                .doesNotContain("sesame")
                .hasSizeLessThan(800);
    }

    @Test
    void an_error_page_is_told_by_its_type_only() {
        ibm.on(STORE, html(503, "<h1>Bad gateway</h1>"));

        assertThat(refusedStore()).hasMessageEndingWith("/records: 503 (text/html)");
    }

    @Test
    void a_compressed_reply_is_bounded_by_what_it_unpacks_to() throws IOException {
        Buffer packed = new Buffer();
        try (okio.BufferedSink gzip = okio.Okio.buffer(new okio.GzipSink(packed))) {
            gzip.writeUtf8("{\"a\":\"" + "x".repeat(32 << 20) + "\"}");
        }
        ibm.on(
                READ,
                new MockResponse.Builder()
                        .setHeader("Content-Encoding", "gzip")
                        .body(packed)
                        .build());

        assertThat(refusedRead()).hasMessageContaining("more than 4194304 bytes");
    }

    @Test
    void requests_leave_no_thread_that_keeps_a_jvm_alive() throws Exception {
        ibm.on(STORE, json(202, "{}"));

        store();

        assertThat(Thread.getAllStackTraces().keySet())
                .filteredOn(thread -> thread.getName().startsWith("OkHttp")
                        || thread.getName().startsWith("Okio"))
                .isNotEmpty()
                .allMatch(Thread::isDaemon);
    }

    private static MockResponse html(int status, String body) {
        return json(status, body)
                .newBuilder()
                .setHeader("Content-Type", "text/html; charset=utf-8")
                .build();
    }

    private void store(String... settings) throws Exception {
        ibm.connect(settings).store(Records.SUBSCRIPTION_V2, RECORDS);
    }

    private void read(String... settings) throws Exception {
        ibm.connect(settings)
                .subscription(Route.builder().subscriptionId("sub-1").build());
    }

    private OpenScaleException refusedStore(String... settings) {
        return catchThrowableOfType(OpenScaleException.class, () -> store(settings));
    }

    private OpenScaleException refusedRead() {
        return catchThrowableOfType(OpenScaleException.class, this::read);
    }
}
