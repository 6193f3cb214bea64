package io.scoretap.openscale;

import com.fasterxml.jackson.jr.ob.JSON;
import io.scoretap.settings.Options;
import io.scoretap.settings.Settings;
import java.io.IOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;

/** Cloud Pak for Data: a user and a password or API key for a JWT, whose expiry is written in itself only. */
final class Cp4dTokens implements TokenSource {
    private final HttpUrl url;
    private final String username;
    private final String secretName;
    private final Credential secret;
    private final TokenService service;

    private Cp4dTokens(HttpUrl base, String username, String secretName, Credential secret, TokenService service) {
        this.url = base.newBuilder().addPathSegments("icp4d-api/v1/authorize").build();
        this.username = username;
        this.secretName = secretName;
        this.secret = secret;
        this.service = service;
    }

    static Cp4dTokens of(Settings settings, TokenService service) {
        String username = settings.find(Options.USERNAME);
        if (username == null) {
            throw new IllegalArgumentException("auth: `cp4d` needs `username`");
        }
        HttpUrl base = Instance.url(
                settings, settings.find(Options.CP4D_URL) != null ? Options.CP4D_URL : Options.OPENSCALE_URL);
        return Credential.isSet(settings, Options.API_KEY, Options.API_KEY_FILE)
                ? new Cp4dTokens(
                        base,
                        username,
                        "api_key",
                        Credential.of(settings, Options.API_KEY, Options.API_KEY_FILE),
                        service)
                : new Cp4dTokens(
                        base,
                        username,
                        "password",
                        Credential.of(settings, Options.PASSWORD, Options.PASSWORD_FILE),
                        service);
    }

    @Override
    public Token fetch() throws IOException, OpenScaleException {
        String revealed = secret.reveal();
        Map<String, String> login = new LinkedHashMap<>();
        login.put("username", username);
        login.put(secretName, revealed);
        Request.Builder request = new Request.Builder()
                .url(url)
                .post(RequestBody.create(JSON.std.asBytes(login), MediaType.get("application/json")));
        Instant asked = service.now();
        JsonObject reply = service.ask(request, revealed, "`username`, " + secret + " and `cp4d.url`");
        String token = service.tokenIn(reply, "token");
        return Token.expiring(token, asked, Jwt.lifeFrom(asked, token, TokenService.USUAL_LIFE));
    }

    @Override
    public String advice() {
        return "may `username` use this instance (`openscale.instance-id`)?";
    }
}
