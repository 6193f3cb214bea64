package io.scoretap.sandbox.ibm;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.scoretap.sandbox.Sandbox;
import io.scoretap.sandbox.datamart.Json;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LoginTest {
    private static final String GRANT = "urn:ibm:params:oauth:grant-type:apikey";

    private Sandbox sandbox;
    private IbmClient client;
    private String protectedPath;

    @BeforeEach
    void start() throws IOException {
        sandbox = Sandbox.start();
        client = new IbmClient(sandbox.ibmServer().url());
        protectedPath = "/openscale/" + Subscription.INSTANCE_ID + "/v2/subscriptions";
    }

    @AfterEach
    void stop() {
        sandbox.close();
    }

    @Test
    void iam_gives_a_token_for_the_api_key_that_opens_openscale() throws Exception {
        sandbox.ibm().tokens().lifetime(Duration.ofMinutes(20));
        HttpResponse<String> answer =
                client.form("/identity/token", Map.of("grant_type", GRANT, "apikey", Ibm.API_KEY));
        assertThat(answer.statusCode()).isEqualTo(200);
        JsonNode token = IbmClient.json(answer);
        assertThat(token.get("token_type").textValue()).isEqualTo("Bearer");
        assertThat(token.get("expires_in").intValue()).isEqualTo(1200);
        assertThat(Instant.ofEpochSecond(token.get("expiration").longValue()))
                .isBetween(Instant.now().plusSeconds(1100), Instant.now().plusSeconds(1200));
        client.use(token.get("access_token").textValue());
        assertThat(client.get(protectedPath).statusCode()).isEqualTo(200);
    }

    @Test
    void iam_refuses_a_wrong_key_and_a_wrong_grant() throws Exception {
        HttpResponse<String> wrongKey = client.form("/identity/token", Map.of("grant_type", GRANT, "apikey", "guess"));
        assertThat(wrongKey.statusCode()).isEqualTo(400);
        assertThat(IbmClient.json(wrongKey).get("errorCode").textValue()).isEqualTo("BXNIM0415E");
        assertThat(client.form("/identity/token", Map.of("grant_type", "password", "apikey", Ibm.API_KEY))
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void cloud_pak_gives_a_token_for_a_password_or_a_key_whose_claims_tell_its_life() throws Exception {
        for (String secret : new String[] {"password\":\"" + Ibm.PASSWORD, "api_key\":\"" + Ibm.API_KEY}) {
            HttpResponse<String> answer = client.post(
                    "/icp4d-api/v1/authorize", "{\"username\":\"" + Ibm.USERNAME + "\",\"" + secret + "\"}");
            assertThat(answer.statusCode()).isEqualTo(200);
            String token = IbmClient.json(answer).get("token").textValue();
            JsonNode claims = Json.parse(new String(Base64.getUrlDecoder().decode(token.split("\\.")[1])));
            assertThat(claims.get("exp").longValue() - claims.get("iat").longValue())
                    .isEqualTo(3600);
            client.use(token);
            assertThat(client.get(protectedPath).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void cloud_pak_refuses_a_wrong_password() throws Exception {
        assertThat(client.post("/icp4d-api/v1/authorize", "{\"username\":\"admin\",\"password\":\"guess\"}")
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void missing_unknown_revoked_and_expired_tokens_get_401() throws Exception {
        assertThat(client.get(protectedPath).statusCode()).isEqualTo(401);
        client.logIn();
        assertThat(client.get(protectedPath).statusCode()).isEqualTo(200);
        sandbox.ibm().tokens().revokeAll();
        assertThat(client.get(protectedPath).statusCode()).isEqualTo(401);
        sandbox.ibm().tokens().lifetime(Duration.ofSeconds(1));
        client.logIn();
        Awaitility.await()
                .untilAsserted(
                        () -> assertThat(client.get(protectedPath).statusCode()).isEqualTo(401));
    }

    @Test
    void without_auth_no_token_is_needed() throws Exception {
        sandbox.ibm().knobs().auth(false);
        assertThat(client.get(protectedPath).statusCode()).isEqualTo(200);
    }
}
