package io.scoretap.benchmarks;

import io.scoretap.exchange.Exchange;
import io.scoretap.openscale.OpenScale;
import io.scoretap.payload.Codec;
import io.scoretap.payload.ScoringRecord;
import io.scoretap.payload.UndecodableException;
import io.scoretap.settings.Settings;
import io.scoretap.sink.Channel;
import io.scoretap.sink.OpenScaleSink;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** SageMaker's bytes into OpenScale's JSON (v2), calls and rows a second. */
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class CodecBenchmark {
    @Benchmark
    public ScoringRecord decode(Model model, Counter counter) throws UndecodableException {
        counter.rows += model.rows;
        return Codec.decode(model.call, "id", model.channel.schema());
    }

    @Benchmark
    public byte[] decodeAndEncode(Model model, Counter counter) throws UndecodableException {
        counter.rows += model.rows;
        return model.channel.encode(Codec.decode(model.call, "id", model.channel.schema()));
    }

    @State(Scope.Benchmark)
    @SuppressWarnings("NullAway.Init") // JMH calls open() first
    public static class Model {
        @Param({"csv", "json"})
        String request;

        @Param({"1", "10", "500"})
        int rows;

        Exchange call;
        Channel channel;

        @Setup
        public void open() throws Exception {
            call = request.equals("csv") ? CreditModel.csvCall(rows) : CreditModel.jsonCall(rows);
            try (Loopback loopback = new Loopback()) {
                Settings settings = Settings.read(loopback.arguments(), Map.of(), Map.of());
                channel = new OpenScaleSink(
                                OpenScale.connect(settings), settings.routes().get(0))
                        .open();
            }
        }
    }

    @AuxCounters
    @State(Scope.Thread)
    public static class Counter {
        public long rows;
    }
}
