package io.scoretap.delivery;

import java.time.Duration;

/** How long a lane waits before it tries again. */
final class RetryPolicy {
    /** The times of DESIGN: half a second to a minute, a minute for credentials, five for ids and columns. */
    static final RetryPolicy DEFAULT = new RetryPolicy(
            Duration.ofMillis(500), Duration.ofSeconds(60), Duration.ofMinutes(1), Duration.ofMinutes(5));

    private final Duration firstBackoff;
    private final Duration longestBackoff;
    private final Duration unauthorizedPark;
    private final Duration targetPark;

    RetryPolicy(Duration firstBackoff, Duration longestBackoff, Duration unauthorizedPark, Duration targetPark) {
        this.firstBackoff = firstBackoff;
        this.longestBackoff = longestBackoff;
        this.unauthorizedPark = unauthorizedPark;
        this.targetPark = targetPark;
    }

    Duration firstBackoff() {
        return firstBackoff;
    }

    Duration longestBackoff() {
        return longestBackoff;
    }

    /** Between two probes while the credentials are refused. */
    Duration unauthorizedPark() {
        return unauthorizedPark;
    }

    /** Between two looks for a subscription that is not there, or whose columns do not fit. */
    Duration targetPark() {
        return targetPark;
    }
}
