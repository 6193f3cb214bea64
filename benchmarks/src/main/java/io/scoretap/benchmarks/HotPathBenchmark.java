package io.scoretap.benchmarks;

import io.scoretap.settings.SettingsException;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * What an application's thread pays for a captured call. No scoring service makes millions of calls a second, and at that
 * rate any queue is full, so calls come in bursts; between them, off the clock, the subject's threads catch up.
 */
@Fork(2)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class HotPathBenchmark {
    private static final int BURST = 1000;

    /** Time and bytes of a call, over a burst. */
    @Benchmark
    @BenchmarkMode(Mode.AverageTime)
    @OperationsPerInvocation(BURST)
    public void average(Calls calls, BetweenBursts pause, Blackhole blackhole) {
        for (int i = 0; i < BURST; i++) {
            Object token = calls.subject.before();
            calls.subject.after(token);
            blackhole.consume(token);
        }
    }

    /** The distribution of single calls; each one includes the reading of the clock, which the subject "nothing" shows. */
    @Benchmark
    @BenchmarkMode(Mode.SampleTime)
    public Object single(Calls calls, BetweenCalls pause) {
        Object token = calls.subject.before();
        calls.subject.after(token);
        return token;
    }

    @State(Scope.Benchmark)
    public static class Calls {
        @Param({"nothing", "scoretap-1k", "scoretap-10k", "scoretap-100k", "opentelemetry-span"})
        String name = "";

        Subject subject = new NothingSubject();

        @Setup
        public void open() throws IOException, SettingsException {
            subject = Subject.named(name);
        }

        @TearDown
        public void close() {
            subject.close();
        }
    }

    @State(Scope.Thread)
    public static class BetweenBursts {
        @Setup(Level.Invocation)
        public void settle(Calls calls) throws InterruptedException {
            calls.subject.settle();
        }
    }

    @State(Scope.Thread)
    public static class BetweenCalls {
        private int sinceSettled;

        @Setup(Level.Invocation)
        public void settle(Calls calls) throws InterruptedException {
            if (++sinceSettled == BURST) {
                sinceSettled = 0;
                calls.subject.settle();
            }
        }
    }
}
