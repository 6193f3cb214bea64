package io.scoretap.openscale;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JwtTest {
    private static final Instant ISSUED = Instant.parse("2026-11-23T12:00:00Z");
    private static final Duration LIFE = Duration.ofHours(12);
    private static final Duration USUAL = Duration.ofHours(1);

    @ParameterizedTest
    @CsvSource({
        "PT0S, PT12H",
        "PT5H, PT7H", // a token that the server issued earlier
        "PT-3H, PT12H", // our clock is behind
        "PT13H, PT12H", // our clock is ahead by more than its life
    })
    void lives_from_now_to_its_expiry_but_never_longer_than_its_own_life(Duration passed, Duration left) {
        assertThat(Jwt.lifeFrom(ISSUED.plus(passed), jwt(claims()), USUAL)).isEqualTo(left);
    }

    @ParameterizedTest
    @ValueSource(strings = {"opaque", "a.b", "a.!!.c", "a.bm9wZQ.c", ""})
    void has_the_usual_life_if_it_is_not_readable(String token) {
        assertThat(Jwt.lifeFrom(ISSUED, token, USUAL)).isEqualTo(USUAL);
    }

    @Test
    void has_the_usual_life_if_it_does_not_expire() {
        assertThat(Jwt.lifeFrom(ISSUED, jwt("{\"iat\":1}"), USUAL)).isEqualTo(USUAL);
    }

    private static String claims() {
        long issued = ISSUED.getEpochSecond();
        return "{\"sub\":\"ü?>\",\"iat\":" + issued + ",\"exp\":" + (issued + LIFE.toSeconds()) + "}";
    }

    static String jwt(String claims) {
        byte[] bytes = claims.getBytes(StandardCharsets.UTF_8);
        return "e30." + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes) + ".sig";
    }
}
