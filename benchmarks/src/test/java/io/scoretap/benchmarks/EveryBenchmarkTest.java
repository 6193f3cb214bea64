package io.scoretap.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** That benchmarks run, not how fast: each one for a moment, in this JVM. */
class EveryBenchmarkTest {
    @Test
    void takes_calls_of_every_subject() throws RunnerException {
        assertThat(run(HotPathBenchmark.class)).hasSize(10);
    }

    @Test
    void decodes_and_encodes_every_format_and_size() throws RunnerException {
        assertThat(run(CodecBenchmark.class)).hasSize(12);
    }

    @Test
    void delivers_what_it_captures() throws RunnerException {
        Collection<RunResult> results = run(LineBenchmark.class);
        assertThat(results).hasSize(2);
        assertThat(results)
                .allSatisfy(result -> assertThat(
                                result.getSecondaryResults().get("delivery.cpu").getScore())
                        .isPositive());
    }

    private static Collection<RunResult> run(Class<?> benchmark) throws RunnerException {
        return new Runner(new OptionsBuilder()
                        .include(benchmark.getName())
                        .forks(0)
                        .warmupIterations(0)
                        .measurementIterations(2)
                        .measurementTime(TimeValue.milliseconds(10))
                        .addProfiler(ThreadCosts.class)
                        .shouldFailOnError(true)
                        .verbosity(VerboseMode.SILENT)
                        .build())
                .run();
    }
}
