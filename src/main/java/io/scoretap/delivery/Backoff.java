package io.scoretap.delivery;

import java.time.Duration;
import java.util.Random;

/**
 * Full jitter: each wait is random between nothing and a bound that doubles, so that many JVMs that failed together do not
 * come back together.
 */
final class Backoff {
    private final Duration longest;
    private final Duration first;
    private final Random random;
    private Duration bound;

    Backoff(Duration first, Duration longest, Random random) {
        this.first = first;
        this.longest = longest;
        this.random = random;
        this.bound = first;
    }

    Duration next() {
        Duration wait = Duration.ofNanos((long) (random.nextDouble() * bound.toNanos()));
        Duration doubled = bound.multipliedBy(2);
        bound = doubled.compareTo(longest) < 0 ? doubled : longest;
        return wait;
    }

    void reset() {
        bound = first;
    }
}
