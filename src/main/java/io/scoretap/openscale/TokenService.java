package io.scoretap.openscale;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import okhttp3.Request;

/** What the services that issue tokens have in common. */
final class TokenService {
    /** Of a token that does not say how long it lives; one that lived shorter is refused, and then renewed. */
    static final Duration USUAL_LIFE = Duration.ofHours(1);

    private static final List<Integer> FOR_NOW = Arrays.asList(408, 425, 429);

    private final HttpClient http;
    private final Clock clock;

    TokenService(HttpClient http, Clock clock) {
        this.http = http;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    /**
     * @param secret what no message may repeat
     * @param options what the user should look at if the service refuses for good
     */
    JsonObject ask(Request.Builder request, String secret, String options) throws IOException, OpenScaleException {
        try (Reply reply = http.send(request)) {
            if (reply.isSuccess()) {
                return reply.json();
            }
            OpenScaleException refusal = reply.refusal(secret, true);
            throw reply.status() >= 500 || FOR_NOW.contains(reply.status())
                    ? refusal
                    : new OpenScaleException(
                            OpenScaleException.REFUSED_LOGIN, refusal.getMessage() + "; check " + options);
        }
    }

    String tokenIn(JsonObject reply, String name) throws OpenScaleException {
        String token = reply.text(name);
        if (token == null) {
            throw new OpenScaleException(
                    OpenScaleException.NOT_OPENSCALE, "the reply of the token service has no `" + name + "`");
        }
        return token;
    }
}
