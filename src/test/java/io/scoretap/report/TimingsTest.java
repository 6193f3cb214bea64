package io.scoretap.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TimingsTest {
    @Test
    void there_is_no_quantile_of_nothing() {
        assertThat(new Timings().quantile(0.5)).isNaN();
    }

    @Test
    void a_quantile_is_off_by_at_most_an_eighth() {
        Random random = new Random(5);
        for (double scale : new double[] {10, 1_000, 1e6, 1e12}) {
            Timings timings = new Timings();
            long[] values = new long[10_001];
            for (int i = 0; i < values.length; i++) {
                values[i] = (long) (random.nextDouble() * scale);
                timings.add(values[i]);
            }
            Arrays.sort(values);
            for (double rank : new double[] {0.01, 0.5, 0.9, 0.99}) {
                double exact = values[(int) (rank * 10_000)];
                assertThat(timings.quantile(rank)).isCloseTo(exact, within(exact / 8 + 1));
            }
        }
    }

    @Test
    void takes_any_number() {
        Timings timings = new Timings();
        timings.add(Long.MAX_VALUE);
        assertThat(timings.quantile(1)).isCloseTo(Long.MAX_VALUE, within(Long.MAX_VALUE / 8.0));
        timings.add(-5);
        assertThat(timings.quantile(0)).isZero();
    }
}
