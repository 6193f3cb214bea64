package io.scoretap.openscale;

import static io.scoretap.openscale.FakeIbm.V1;
import static io.scoretap.openscale.FakeIbm.V2;
import static org.assertj.core.api.Assertions.assertThat;

import io.scoretap.settings.Route;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each request that goes to IBM, byte for byte as in {@code src/test/resources/openscale/*.http}, less its Host header. */
class RequestContractTest {
    private static final String SUBSCRIPTION = "{\"entity\":{\"asset_properties\":{\"feature_fields\":[\"AGE\"]}}}";
    private static final String DATA_SETS =
            "?target.target_id=sub-1&target.target_type=subscription&type=payload_logging";
    private static final Route ROUTE =
            Route.builder().subscriptionId("sub-1").bindingId("bind-1").build();

    private FakeIbm ibm;

    @BeforeEach
    void start() throws IOException {
        ibm = new FakeIbm()
                .start()
                .on(FakeIbm.IAM, "{\"access_token\":\"token-1\",\"expires_in\":3600}")
                .on(FakeIbm.CP4D, "{\"token\":\"token-1\"}")
                .on("GET " + V1 + "/service_bindings/bind-1/subscriptions/sub-1", SUBSCRIPTION)
                .on("POST " + V1 + "/scoring_payloads", FakeIbm.json(202, "{}"))
                .on("GET " + V2 + "/subscriptions/sub-1", SUBSCRIPTION)
                .on("GET " + V2 + "/data_sets" + DATA_SETS, "{\"data_sets\":[{\"metadata\":{\"id\":\"set-1\"}}]}")
                .on("POST " + V2 + "/data_sets/set-1/records", FakeIbm.json(202, "{}"));
    }

    @AfterEach
    void stop() {
        ibm.close();
    }

    @Test
    void iam_token_and_v1_subscription() throws Exception {
        OpenScale openScale = ibm.connect("auth", "iam", "api-key", "key +/=&ü", "openscale.api", "v1");

        openScale.subscription(ROUTE);

        assertSent("iam-token.http", "v1-subscription.http");
    }

    @Test
    void v1_records() throws Exception {
        OpenScale openScale = ibm.connect("auth", "token", "token", "token-1");

        store(openScale, Records.SUBSCRIPTION_V1);

        assertSent("v1-records.http");
    }

    @Test
    void cp4d_token_by_password_and_v2_subscription_and_data_set() throws Exception {
        OpenScale openScale =
                ibm.connect("auth", "cp4d", "username", "jo\"e", "password", "pass\\w", "openscale.api", "v2");

        openScale.subscription(ROUTE);

        assertSent("cp4d-token-by-password.http", "v2-subscription.http", "v2-data-sets.http");
    }

    @Test
    void cp4d_token_by_api_key_and_v2_records() throws Exception {
        OpenScale openScale = ibm.connect("auth", "cp4d", "username", "joe", "api-key", "key");

        store(openScale, Records.SUBSCRIPTION_V2);

        assertSent("cp4d-token-by-api-key.http", "v2-records.http");
    }

    @Test
    void without_a_login_there_is_no_authorization() throws Exception {
        ibm.connect().subscription(ROUTE);

        assertThat(ibm.requests())
                .isNotEmpty()
                .allSatisfy(request -> assertThat(request.getHeaders().names()).doesNotContain("Authorization"));
    }

    private static void store(OpenScale openScale, Subscription subscription) throws Exception {
        openScale.store(
                subscription,
                List.of(
                        openScale.encode(subscription, Records.CREDIT_RISK),
                        openScale.encode(subscription, Records.RENT)));
    }

    private void assertSent(String... goldenFiles) throws IOException {
        assertThat(ibm.requests()).hasSameSizeAs(goldenFiles);
        for (int i = 0; i < goldenFiles.length; i++) {
            assertThat(text(ibm.requests().get(i))).as(goldenFiles[i]).isEqualTo(golden(goldenFiles[i]));
        }
    }

    private static String text(RecordedRequest request) {
        StringBuilder text = new StringBuilder(request.getRequestLine()).append('\n');
        request.getHeaders().forEach(header -> {
            if (!header.getFirst().equals("Host")) {
                text.append(header.getFirst())
                        .append(": ")
                        .append(header.getSecond())
                        .append('\n');
            }
        });
        String body = request.getBody() == null ? "" : request.getBody().utf8() + "\n";
        return text.append('\n').append(body).toString();
    }

    private static String golden(String name) throws IOException {
        try (InputStream file = RequestContractTest.class.getResourceAsStream("/openscale/" + name)) {
            return file == null ? "no such file" : new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
