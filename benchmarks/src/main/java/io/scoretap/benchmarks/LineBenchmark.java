package io.scoretap.benchmarks;

import io.scoretap.PayloadLogger;
import io.scoretap.exchange.Exchange;
import io.scoretap.settings.Settings;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
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

/**
 * The whole line, from capture to an acknowledged batch: plain HTTP, v2, batches of 500. The server runs in the same JVM,
 * so the result to look at is {@code delivery.cpu} of {@link ThreadCosts}, what a record takes of Scoretap's own threads.
 */
@Fork(1)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class LineBenchmark {
    private static final int CALLS = 20_000;

    @Benchmark
    @OperationsPerInvocation(CALLS)
    public void captureToAcknowledgement(Line line) throws InterruptedException {
        for (int i = 0; i < CALLS; i++) {
            line.logger.log(line.call);
        }
        line.awaitDelivery();
    }

    @State(Scope.Benchmark)
    @SuppressWarnings("NullAway.Init") // JMH calls open() first
    public static class Line {
        @Param({"1", "10"})
        int rows;

        Exchange call;
        PayloadLogger logger;
        private Loopback loopback;

        @Setup
        public void open() throws Exception {
            call = CreditModel.csvCall(rows);
            loopback = new Loopback();
            logger = PayloadLogger.create(Settings.read(loopback.arguments() + ",outbox.bytes=1g", Map.of(), Map.of()));
        }

        void awaitDelivery() throws InterruptedException {
            while (logger.vitals().balance().inFlight() > 0) {
                Thread.sleep(1);
            }
        }

        @TearDown
        public void close() {
            logger.close();
            loopback.close();
            if (logger.vitals().balance().delivered()
                    != logger.vitals().balance().captured()) {
                throw new IllegalStateException(
                        "not all was delivered: " + logger.vitals().balance());
            }
        }
    }
}
