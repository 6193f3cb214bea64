package io.scoretap.sandbox.ibm;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.scoretap.sandbox.datamart.Json;
import io.scoretap.sandbox.http.Answer;
import io.scoretap.sandbox.http.Call;
import io.scoretap.sandbox.http.Routes;
import java.util.UUID;

/** Where tokens come from: IBM Cloud's IAM, and Cloud Pak for Data's authorize. */
final class Login {
    private static final String GRANT = "urn:ibm:params:oauth:grant-type:apikey";

    private final Tokens tokens;

    Login(Tokens tokens) {
        this.tokens = tokens;
    }

    void addTo(Routes routes) {
        routes.add("POST", "/identity/token", this::iam);
        routes.add("POST", "/icp4d-api/v1/authorize", this::cloudPak);
    }

    private Answer iam(Call call) {
        Form form = new Form(call);
        if (!form.get("grant_type").equals(GRANT)) {
            return iamFailure("BXNIM0106E", "Property grant_type must be " + GRANT);
        }
        if (!form.get("apikey").equals(Ibm.API_KEY)) {
            return iamFailure("BXNIM0415E", "Provided API key could not be found.");
        }
        Tokens.Token token = tokens.issue();
        return Answer.json(
                200,
                Json.object()
                        .put("access_token", token.value())
                        .put("refresh_token", "not_supported")
                        .put("token_type", "Bearer")
                        .put("expires_in", token.lifetime().toSeconds())
                        .put("expiration", token.expiry().getEpochSecond())
                        .put("scope", "ibm openid")
                        .toString());
    }

    private static Answer iamFailure(String code, String message) {
        return Answer.json(
                400,
                Json.object()
                        .put("errorCode", code)
                        .put("errorMessage", message)
                        .set(
                                "context",
                                Json.object().put("requestId", UUID.randomUUID().toString()))
                        .toString());
    }

    private Answer cloudPak(Call call) {
        JsonNode body;
        try {
            body = Json.parse(call.text());
        } catch (JsonProcessingException e) {
            return cloudPakAnswer(400, "The body is not JSON", "");
        }
        boolean known = body.path("username").asText().equals(Ibm.USERNAME)
                && (body.path("api_key").asText().equals(Ibm.API_KEY)
                        || body.path("password").asText().equals(Ibm.PASSWORD));
        return known ? cloudPakAnswer(200, "Success", tokens.issue().value()) : cloudPakAnswer(401, "Unauthorized", "");
    }

    private static Answer cloudPakAnswer(int status, String message, String token) {
        return Answer.json(
                status,
                Json.object()
                        .put("_messageCode_", String.valueOf(status))
                        .put("message", message)
                        .put("token", token)
                        .toString());
    }
}
