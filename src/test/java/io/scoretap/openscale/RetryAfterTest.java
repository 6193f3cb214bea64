package io.scoretap.openscale;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import okhttp3.Headers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryAfterTest {
    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0                             | PT0S",
                "7                             | PT7S",
                "300                           | PT5M",
                "301                           | PT5M",
                "999999999                     | PT5M",
                "Mon, 23 Nov 2026 12:00:42 GMT | PT42S",
                "Mon, 23 Nov 2026 11:59:00 GMT | PT0S",
                "Tue, 24 Nov 2026 12:00:00 GMT | PT5M",
                "Monday, 23-Nov-26 12:00:42 GMT| PT42S",
                "soon                          |",
                "-1                            |",
                "99999999999999999999          |",
            })
    void reads_seconds_and_dates_up_to_five_minutes(String header, Duration wait) {
        assertThat(RetryAfter.of(Headers.of("Retry-After", header), NOW)).isEqualTo(wait);
    }

    @Test
    void is_nothing_without_the_header() {
        assertThat(RetryAfter.of(Headers.of(), NOW)).isNull();
    }
}
