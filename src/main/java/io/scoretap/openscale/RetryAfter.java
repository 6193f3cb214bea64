package io.scoretap.openscale;

import java.time.Duration;
import java.time.Instant;
import okhttp3.Headers;
import org.jspecify.annotations.Nullable;

/** The header {@code Retry-After} in both of its spellings: seconds, or an HTTP date. */
final class RetryAfter {
    private static final Duration LONGEST = Duration.ofMinutes(5);

    private RetryAfter() {}

    static @Nullable Duration of(Headers headers, Instant now) {
        String text = headers.get("Retry-After");
        if (text == null) {
            return null;
        }
        if (text.matches("\\d{1,9}")) {
            return bounded(Duration.ofSeconds(Long.parseLong(text)));
        }
        Instant date = headers.getInstant("Retry-After");
        return date == null ? null : bounded(Duration.between(now, date));
    }

    private static Duration bounded(Duration wait) {
        return wait.isNegative() ? Duration.ZERO : wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
    }
}
