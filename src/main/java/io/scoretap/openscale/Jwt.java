package io.scoretap.openscale;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;

/** The times in a JSON web token; its signature is not our business. */
final class Jwt {
    private Jwt() {}

    /**
     * How long the token will be good. The server's clock and ours may differ, so {@code exp} counts only where it lies
     * within the token's own life from now; {@code usual} if the token is not readable.
     */
    static Duration lifeFrom(Instant now, String token, Duration usual) {
        JsonObject claims = claims(token);
        Long issued = claims.number("iat");
        Long expires = claims.number("exp");
        if (issued == null || expires == null) {
            return usual;
        }
        Duration life = Duration.ofSeconds(expires - issued);
        Duration left = Duration.between(now, Instant.ofEpochSecond(expires));
        return left.isNegative() || left.compareTo(life) > 0 ? life : left;
    }

    private static JsonObject claims(String token) {
        try {
            String[] parts = token.split("\\.", -1);
            return parts.length == 3 ? JsonObject.parse(Base64.getUrlDecoder().decode(parts[1])) : JsonObject.EMPTY;
        } catch (IOException | IllegalArgumentException e) {
            return JsonObject.EMPTY;
        }
    }
}
