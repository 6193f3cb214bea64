package io.scoretap.sandbox.demo;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How long calls took. */
record Latencies(List<Duration> sorted) {

    static Latencies of(List<Duration> latencies) {
        return new Latencies(latencies.stream().sorted().toList());
    }

    /** The smallest latency that at least this share (0 to 1) of the calls did not exceed. */
    Optional<Duration> quantile(double share) {
        int rank = (int) Math.ceil(share * sorted.size());
        return sorted.isEmpty() ? Optional.empty() : Optional.of(sorted.get(Math.max(rank, 1) - 1));
    }
}
