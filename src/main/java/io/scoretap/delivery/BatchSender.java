package io.scoretap.delivery;

import io.scoretap.sink.Channel;
import io.scoretap.sink.Outcome;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Brings a batch to its end: sends it, and again, and in halves, as the answers demand.
 *
 * <pre>
 * delivered        acknowledged
 * retry            the same records after a backoff, or after the time that the sink names
 * unauthorized     the same records after a pause
 * unknown target   the records go back to the queue, and the channel is to be opened anew after a longer pause
 * too large        in halves, and no batch of that size again; a single record is a dead letter
 * rejected         in halves, down to the bad record, which is a dead letter; where the schema is to blame instead, the
 *                  records go back to the queue as for an unknown target
 * </pre>
 */
final class BatchSender {
    /** How the sending of a batch ended. */
    enum End {
        /** Every record is settled. */
        SETTLED,
        /** Some are back in the queue; the channel must be opened anew. */
        REOPEN,
        /** Some are back in the queue; there is no time left to send them. */
        OUT_OF_TIME
    }

    /** Records that are tried out of turn before a schema is blamed. */
    private static final int SAMPLES = 3;

    private final LaneQueue queue;
    private final SizeLimit limit;
    private final Retrier retrier;
    private final TimeLeft time;
    private final Settlement settlement;
    private final Random random;
    private final RejectionJudge judge = new RejectionJudge();

    BatchSender(
            LaneQueue queue, SizeLimit limit, Retrier retrier, TimeLeft time, Settlement settlement, Random random) {
        this.queue = queue;
        this.limit = limit;
        this.retrier = retrier;
        this.time = time;
        this.settlement = settlement;
        this.random = random;
    }

    /** Whatever is thrown, records that are not settled are back in the queue. */
    End send(List<Packed> batch, Channel channel) throws InterruptedException {
        Deque<List<Packed>> unsent = new ArrayDeque<>();
        Map<Packed, String> rejected = new LinkedHashMap<>();
        unsent.push(batch);
        try {
            End end = sendAll(unsent, rejected, batch.size(), channel);
            while (end == End.SETTLED && !rejected.isEmpty()) {
                Packed packed = rejected.keySet().iterator().next();
                String cause = rejected.remove(packed);
                settlement.deadLettered(packed.letter(), "rejected", String.valueOf(cause));
            }
            return end;
        } finally {
            putBack(rejected.keySet(), unsent);
        }
    }

    private End sendAll(Deque<List<Packed>> unsent, Map<Packed, String> rejected, int batchSize, Channel channel)
            throws InterruptedException {
        while (!unsent.isEmpty()) {
            if (time.isUp()) {
                return End.OUT_OF_TIME;
            }
            List<Packed> part = dropExpired(unsent);
            if (part.isEmpty()) {
                continue;
            }
            Outcome outcome = post(part, channel);
            switch (outcome.kind()) {
                case DELIVERED:
                    unsent.pop();
                    delivered(part);
                    break;
                case RETRY:
                case UNAUTHORIZED:
                    if (!retrier.waitAfter(outcome)) {
                        return End.OUT_OF_TIME;
                    }
                    break;
                case UNKNOWN_TARGET:
                    return reopenAfter(outcome);
                case TOO_LARGE:
                    unsent.pop();
                    if (part.size() == 1) {
                        settlement.deadLettered(part.get(0).letter(), "too_large", outcome.cause());
                    } else {
                        limit.halve(part);
                        pushHalves(part, unsent);
                    }
                    break;
                case REJECTED:
                    unsent.pop();
                    if (part.size() == 1) {
                        rejected.put(part.get(0), outcome.cause());
                        judge.rejectedOne();
                        if (isSchemaToBlame(rejected.size(), batchSize, unsent, channel)) {
                            return reopenAfter(outcome);
                        }
                    }
                    pushHalves(part, unsent);
                    break;
            }
        }
        return End.SETTLED;
    }

    /** Takes what is too old off the first part, and returns what is left of it. */
    private List<Packed> dropExpired(Deque<List<Packed>> unsent) {
        List<Packed> part = new ArrayList<>();
        for (Packed packed : unsent.pop()) {
            if (!settlement.expired(packed.letter())) {
                part.add(packed);
            }
        }
        if (!part.isEmpty()) {
            unsent.push(part);
        }
        return part;
    }

    private Outcome post(List<Packed> part, Channel channel) {
        List<byte[]> records = new ArrayList<>(part.size());
        for (Packed packed : part) {
            records.add(packed.bytes());
        }
        Outcome outcome;
        try {
            outcome = channel.send(records);
        } catch (RuntimeException e) {
            settlement.fault(e);
            outcome = Outcome.retry(
                    "internal fault, please report it: " + e.getClass().getName(), null);
        }
        settlement.answered(outcome);
        return outcome;
    }

    private void delivered(List<Packed> part) {
        retrier.succeeded();
        judge.accepted();
        settlement.delivered(part);
    }

    private End reopenAfter(Outcome outcome) throws InterruptedException {
        return retrier.waitAfter(outcome) ? End.REOPEN : End.OUT_OF_TIME;
    }

    private boolean isSchemaToBlame(int rejected, int batchSize, Deque<List<Packed>> unsent, Channel channel) {
        if (judge.blamesSchema(rejected, batchSize)) {
            return true;
        }
        return judge.isSuspicious() && (batchSize == 1 || isSampleRejected(unsent, channel));
    }

    /**
     * Tries a few of the records whose turn has not come, so that neither a wrong schema costs a request for each record nor
     * a few bad records in a row hold up the good ones behind them. One that is accepted is delivered out of turn.
     */
    private boolean isSampleRejected(Deque<List<Packed>> unsent, Channel channel) {
        List<Packed> others = new ArrayList<>();
        unsent.forEach(others::addAll);
        int samples = Math.min(SAMPLES, others.size());
        for (int i = 0; i < samples; i++) {
            List<Packed> sample = Collections.singletonList(others.remove(random.nextInt(others.size())));
            Outcome outcome = post(sample, channel);
            if (outcome.kind() == Outcome.Kind.DELIVERED) {
                remove(sample.get(0), unsent);
                delivered(sample);
            }
            if (outcome.kind() != Outcome.Kind.REJECTED) {
                return false;
            }
        }
        return samples > 0;
    }

    private static void remove(Packed packed, Deque<List<Packed>> unsent) {
        List<List<Packed>> parts = new ArrayList<>(unsent);
        unsent.clear();
        for (List<Packed> part : parts) {
            List<Packed> rest = new ArrayList<>(part);
            rest.remove(packed);
            unsent.addLast(rest);
        }
    }

    /** In the order in which they came: halves are sent left to right, so what was rejected is older than what is unsent. */
    private void putBack(Collection<Packed> rejected, Deque<List<Packed>> unsent) {
        List<Letter> letters = Packed.letters(rejected);
        unsent.forEach(part -> letters.addAll(Packed.letters(part)));
        queue.putBack(letters);
    }

    private static void pushHalves(List<Packed> part, Deque<List<Packed>> unsent) {
        if (part.size() > 1) {
            int middle = part.size() / 2;
            unsent.push(part.subList(middle, part.size()));
            unsent.push(part.subList(0, middle));
        }
    }
}
