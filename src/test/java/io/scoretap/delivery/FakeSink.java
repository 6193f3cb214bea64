package io.scoretap.delivery;

import io.scoretap.payload.ProblemType;
import io.scoretap.payload.Schema;
import io.scoretap.payload.ScoringRecord;
import io.scoretap.sink.Channel;
import io.scoretap.sink.Outcome;
import io.scoretap.sink.Sink;
import io.scoretap.sink.SinkException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;

/** A sink that keeps what it accepts and answers as a test says. A record is its scoring id. */
final class FakeSink implements Sink, Channel {
    final List<String> delivered = Collections.synchronizedList(new ArrayList<>());
    final List<List<String>> requests = Collections.synchronizedList(new ArrayList<>());
    final Queue<Outcome> refusalsToOpen = new ConcurrentLinkedQueue<>();
    volatile Function<List<String>, Outcome> answer = ids -> Outcome.DELIVERED;
    volatile int opened;

    /** Answers the next requests with these outcomes, and delivers from then on. */
    void answerNext(Outcome... outcomes) {
        Queue<Outcome> script = new ConcurrentLinkedQueue<>(Arrays.asList(outcomes));
        answer = ids -> {
            Outcome next = script.poll();
            return next == null ? Outcome.DELIVERED : next;
        };
    }

    @Override
    public Channel open() throws SinkException {
        Outcome refusal = refusalsToOpen.poll();
        if (refusal != null) {
            throw new SinkException(refusal);
        }
        opened++;
        return this;
    }

    @Override
    public String endpoint() {
        return Calls.ENDPOINT;
    }

    @Override
    public Schema schema() {
        return new Schema(
                Arrays.asList("age", "amount"),
                Collections.emptyList(),
                ProblemType.BINARY,
                "predicted_label",
                "score");
    }

    @Override
    public byte[] encode(ScoringRecord record) {
        return record.scoringId().getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public Outcome send(List<byte[]> records) {
        List<String> ids = new ArrayList<>();
        records.forEach(record -> ids.add(new String(record, StandardCharsets.UTF_8)));
        requests.add(ids);
        Outcome outcome = answer.apply(ids);
        if (outcome.kind() == Outcome.Kind.DELIVERED) {
            delivered.addAll(ids);
        }
        return outcome;
    }
}
