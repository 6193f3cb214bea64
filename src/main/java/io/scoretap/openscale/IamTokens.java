package io.scoretap.openscale;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import okhttp3.FormBody;
import okhttp3.HttpUrl;
import okhttp3.Request;

/** IBM Cloud IAM: an API key for a token of an hour. Its refresh tokens are of no use with API keys. */
final class IamTokens implements TokenSource {
    private final HttpUrl url;
    private final Credential apiKey;
    private final TokenService service;

    IamTokens(HttpUrl base, Credential apiKey, TokenService service) {
        this.url = base.newBuilder().addPathSegments("identity/token").build();
        this.apiKey = apiKey;
        this.service = service;
    }

    @Override
    public Token fetch() throws IOException, OpenScaleException {
        String key = apiKey.reveal();
        FormBody form = new FormBody.Builder()
                .add("grant_type", "urn:ibm:params:oauth:grant-type:apikey")
                .add("apikey", key)
                .build();
        Instant asked = service.now();
        JsonObject reply = service.ask(new Request.Builder().url(url).post(form), key, apiKey + " and `iam.url`");
        Long seconds = reply.number("expires_in");
        return Token.expiring(
                service.tokenIn(reply, "access_token"),
                asked,
                seconds == null ? TokenService.USUAL_LIFE : Duration.ofSeconds(seconds));
    }

    @Override
    public String advice() {
        return "may the owner of " + apiKey + " use this instance (`openscale.instance-id`)?";
    }
}
