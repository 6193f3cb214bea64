package io.scoretap.openscale;

import static io.scoretap.openscale.FakeIbm.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RefusedTokenTest {
    private static final String STORE = "POST " + FakeIbm.V2 + "/data_sets/set-1/records";
    private static final MockResponse ACCEPTED = json(202, "{}");
    private static final List<byte[]> RECORDS = List.of(new byte[] {'{', '}'});

    private final FakeIbm ibm = new FakeIbm();

    @TempDir
    Path directory;

    @BeforeEach
    void start() throws IOException {
        ibm.start().on(FakeIbm.IAM, iamToken("token-1"), iamToken("token-2"), iamToken("token-3"));
    }

    @AfterEach
    void stop() {
        ibm.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403})
    void a_refused_token_is_replaced_once_and_the_request_sent_again(int refusal) throws Exception {
        ibm.on(STORE, json(refusal, "{}"), ACCEPTED);

        store(iam());

        assertThat(ibm.targets()).containsExactly(FakeIbm.IAM, STORE, FakeIbm.IAM, STORE);
        assertThat(authorizations()).containsExactly("Bearer token-1", "Bearer token-2");
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403})
    void a_fresh_token_that_is_refused_too_is_the_end(int status) {
        ibm.on(STORE, json(status, "{\"trace\":\"t-1\",\"errors\":[{\"code\":\"AIQ\",\"message\":\"no access\"}]}"));

        OpenScaleException refusal = refusal(iam());

        assertThat(refusal.status()).isEqualTo(status);
        assertThat(refusal)
                .hasMessageContaining("AIQ no access (trace t-1)")
                .hasMessageContaining("`api-key`")
                .hasMessageContaining("`openscale.instance-id`");
        assertThat(ibm.targets()).containsExactly(FakeIbm.IAM, STORE, FakeIbm.IAM, STORE);
    }

    @Test
    void a_token_is_kept_for_the_next_request() throws Exception {
        ibm.on(STORE, ACCEPTED);
        OpenScale openScale = iam();

        store(openScale);
        store(openScale);

        assertThat(ibm.targets()).containsExactly(FakeIbm.IAM, STORE, STORE);
    }

    @Test
    void a_token_option_cannot_be_renewed_so_nothing_is_sent_again() {
        ibm.on(STORE, json(401, "{}"));

        OpenScaleException refusal = refusal(ibm.connect("auth", "token", "token", "sesame"));

        assertThat(refusal).hasMessageContaining("`token`").hasMessageNotContaining("sesame");
        assertThat(ibm.targets()).containsExactly(STORE);
    }

    @Test
    void a_token_file_is_read_again_when_its_token_is_refused() throws Exception {
        Path file = Files.writeString(directory.resolve("token"), "old\n");
        OpenScale openScale = ibm.connect("auth", "token", "token-file", file.toString());
        ibm.on(STORE, ACCEPTED, json(401, "{}"), ACCEPTED);
        store(openScale);

        Files.writeString(file, " new \n");
        store(openScale);

        assertThat(authorizations()).containsExactly("Bearer old", "Bearer old", "Bearer new");
    }

    @Test
    void an_api_key_file_is_read_for_each_token() throws Exception {
        Path file = Files.writeString(directory.resolve("key"), "key-1");
        OpenScale openScale = ibm.connect("auth", "iam", "api-key-file", file.toString());
        ibm.on(STORE, ACCEPTED).on(FakeIbm.IAM, json(400, "{}"), iamToken("token-1"));
        assertThat(refusal(openScale)).hasMessageContaining("`api-key-file`");

        Files.writeString(file, "key-2");
        store(openScale);

        assertThat(ibm.requests().get(1).getBody().utf8()).endsWith("apikey=key-2");
    }

    @Test
    void a_file_that_is_missing_or_empty_names_its_option() throws Exception {
        OpenScale missing = ibm.connect(
                "auth", "token", "token-file", directory.resolve("none").toString());
        OpenScale empty = ibm.connect(
                "auth",
                "token",
                "token-file",
                Files.writeString(directory.resolve("e"), "\n").toString());

        assertThatThrownBy(() -> store(missing)).isInstanceOf(IOException.class).hasMessageContaining("token-file");
        assertThatThrownBy(() -> store(empty)).isInstanceOf(IOException.class).hasMessageContaining("is empty");
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404, 405})
    void credentials_that_iam_refuses_are_a_401_that_names_the_option(int status) {
        ibm.on(
                FakeIbm.IAM,
                json(
                        status,
                        "{\"errorCode\":\"BXNIM0415E\",\"errorMessage\":\"Key geheim not found.\","
                                + "\"context\":{\"requestId\":\"r-1\"}}"));

        OpenScaleException refusal = refusal(iam());

        assertThat(refusal.status()).isEqualTo(401);
        assertThat(refusal)
                .hasMessageContaining("BXNIM0415E Key *** not found. (trace r-1)")
                .hasMessageContaining("`api-key`")
                .hasMessageNotContaining("geheim");
    }

    @ParameterizedTest
    @CsvSource({"429, PT7S", "500,", "503, PT7S"})
    void trouble_at_iam_keeps_its_status(int status, Duration retryAfter) {
        MockResponse.Builder answer = json(status, "{}").newBuilder();
        if (retryAfter != null) {
            answer.setHeader("Retry-After", "7");
        }
        ibm.on(FakeIbm.IAM, answer.build());

        OpenScaleException refusal = refusal(iam());

        assertThat(refusal.status()).isEqualTo(status);
        assertThat(refusal.retryAfter()).isEqualTo(retryAfter);
        assertThat(ibm.targets()).containsExactly(FakeIbm.IAM);
    }

    @Test
    void a_token_service_that_gives_no_token_is_no_token_service() {
        ibm.on(FakeIbm.IAM, "{\"hello\":1}");

        assertThat(refusal(iam()).status()).isEqualTo(502);
    }

    @Test
    void a_cp4d_token_is_renewed_by_the_times_in_itself() throws Exception {
        TestClock clock = new TestClock();
        long now = clock.instant().getEpochSecond();
        String jwt = JwtTest.jwt("{\"iat\":" + now + ",\"exp\":" + (now + 1000) + "}");
        ibm.on(FakeIbm.CP4D, "{\"token\":\"" + jwt + "\"}").on(STORE, ACCEPTED);
        OpenScale openScale =
                OpenScale.connect(ibm.settings("auth", "cp4d", "username", "joe", "password", "p"), clock);

        store(openScale);
        clock.advance(Duration.ofSeconds(799));
        store(openScale);
        clock.advance(Duration.ofSeconds(1));
        store(openScale);

        assertThat(ibm.targets()).containsExactly(FakeIbm.CP4D, STORE, STORE, FakeIbm.CP4D, STORE);
    }

    @Test
    void a_server_that_wants_a_login_is_told_by_auth_none() {
        ibm.on(STORE, json(401, "{}"));

        assertThat(refusal(ibm.connect())).hasMessageContaining("`auth` is `none`");
        assertThat(ibm.targets()).containsExactly(STORE);
    }

    @ParameterizedTest
    @CsvSource({"iam, `api-key`", "cp4d, `username`", "token, `token`"})
    void a_login_without_credentials_is_refused_at_once(String auth, String option) {
        assertThatThrownBy(() -> ibm.connect("auth", auth))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(option);
    }

    private OpenScale iam() {
        return ibm.connect("auth", "iam", "api-key", "geheim");
    }

    private static MockResponse iamToken(String token) {
        return json(200, "{\"access_token\":\"" + token + "\",\"expires_in\":3600}");
    }

    private static void store(OpenScale openScale) throws Exception {
        openScale.store(Records.SUBSCRIPTION_V2, RECORDS);
    }

    private static OpenScaleException refusal(OpenScale openScale) {
        return catchThrowableOfType(OpenScaleException.class, () -> store(openScale));
    }

    private List<String> authorizations() {
        return ibm.requests().stream()
                .map(request -> request.getHeaders().get("Authorization"))
                .filter(Objects::nonNull)
                .toList();
    }
}
