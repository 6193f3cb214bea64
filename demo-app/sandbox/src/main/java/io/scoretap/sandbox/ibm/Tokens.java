package io.scoretap.sandbox.ibm;

import io.scoretap.sandbox.datamart.Json;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The bearer tokens that were issued and are not yet over. */
public final class Tokens {
    private final Map<String, Instant> expiries = new ConcurrentHashMap<>();
    private volatile Duration lifetime = Duration.ofHours(1);

    /** How long tokens live that are issued from now on, in whole seconds. */
    public void lifetime(Duration lifetime) {
        this.lifetime = lifetime;
    }

    /** All tokens so far are refused from now on. */
    public void revokeAll() {
        expiries.clear();
    }

    Token issue() {
        Instant now = Instant.now();
        Token token = new Token(jwt(now, now.plus(lifetime)), lifetime, now.plus(lifetime));
        expiries.put(token.value(), token.expiry());
        return token;
    }

    boolean accepts(@Nullable String authorization) {
        if (authorization == null || !authorization.startsWith("Bearer ")) {
            return false;
        }
        Instant expiry = expiries.get(authorization.substring("Bearer ".length()));
        return expiry != null && Instant.now().isBefore(expiry);
    }

    /** Shaped like a JSON web token, whose {@code iat} and {@code exp} clients read; the signature is a random text. */
    private static String jwt(Instant issued, Instant expiry) {
        return base64(Json.object().put("typ", "JWT").put("alg", "RS256").toString())
                + "."
                + base64(Json.object()
                        .put("sub", "sandbox")
                        .put("iat", issued.getEpochSecond())
                        .put("exp", expiry.getEpochSecond())
                        .toString())
                + "."
                + base64(UUID.randomUUID().toString());
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    record Token(String value, Duration lifetime, Instant expiry) {}
}
