package io.scoretap.sandbox.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LatenciesTest {

    @Test
    void takes_a_quantile_by_its_nearest_rank() {
        Latencies latencies = Latencies.of(IntStream.rangeClosed(1, 200)
                .map(i -> 201 - i)
                .mapToObj(Duration::ofMillis)
                .toList());

        assertThat(latencies.quantile(0.5)).hasValue(Duration.ofMillis(100));
        assertThat(latencies.quantile(0.99)).hasValue(Duration.ofMillis(198));
        assertThat(latencies.quantile(1)).hasValue(Duration.ofMillis(200));
        assertThat(latencies.quantile(0)).hasValue(Duration.ofMillis(1));
    }

    @Test
    void has_no_quantile_of_nothing() {
        assertThat(Latencies.of(List.of()).quantile(0.5)).isEmpty();
    }
}
