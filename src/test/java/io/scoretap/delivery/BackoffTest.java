package io.scoretap.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BackoffTest {
    private static final Random ALWAYS_HALF = new Random() {
        @Override
        public double nextDouble() {
            return 0.5;
        }
    };

    @Test
    void the_bound_doubles_up_to_the_longest_and_starts_anew_after_a_success() {
        Backoff backoff = new Backoff(Duration.ofMillis(500), Duration.ofSeconds(3), ALWAYS_HALF);
        assertThat(backoff.next()).isEqualTo(Duration.ofMillis(250));
        assertThat(backoff.next()).isEqualTo(Duration.ofMillis(500));
        assertThat(backoff.next()).isEqualTo(Duration.ofMillis(1000));
        assertThat(backoff.next()).isEqualTo(Duration.ofMillis(1500));
        assertThat(backoff.next()).isEqualTo(Duration.ofMillis(1500));
        backoff.reset();
        assertThat(backoff.next()).isEqualTo(Duration.ofMillis(250));
    }

    @Test
    void the_first_wait_is_random_already() {
        Random random = new Random(7);
        long distinct = java.util.stream.Stream.generate(
                        () -> new Backoff(Duration.ofMillis(500), Duration.ofSeconds(60), random).next())
                .limit(100)
                .peek(wait -> assertThat(wait).isBetween(Duration.ZERO, Duration.ofMillis(500)))
                .distinct()
                .count();
        assertThat(distinct).isGreaterThan(90);
    }
}
