package io.scoretap.report;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.LongAdder;

/**
 * Counts every call where it enters the line and where it leaves it, so that {@link Balance} can tell whether one got lost.
 * Thread-safe, without locks.
 */
public final class Ledger {
    private final LongAdder captured = new LongAdder();
    private final LongAdder delivered = new LongAdder();
    private final Map<Drop, LongAdder> dropped = new EnumMap<>(Drop.class);
    private final ConcurrentMap<String, LongAdder> failures = new ConcurrentHashMap<>();
    private final ConcurrentMap<String, LongAdder> notLogged = new ConcurrentHashMap<>();
    private final ConcurrentMap<String, LongAdder> deadLettered = new ConcurrentHashMap<>();
    private final ConcurrentMap<String, LongAdder> answers = new ConcurrentHashMap<>();
    private final ConcurrentMap<String, LongAdder> faults = new ConcurrentHashMap<>();

    public Ledger() {
        for (Drop reason : Drop.values()) {
            dropped.put(reason, new LongAdder());
        }
    }

    /** A call succeeded and was seen. */
    public void captured() {
        captured.increment();
    }

    /**
     * A call failed; there is no response to log, so it never enters the line.
     *
     * @param kind one of a bounded number
     */
    public void failed(String kind) {
        increment(failures, kind);
    }

    /** An operation was called whose response is not in this process. */
    public void notLogged(String operation) {
        increment(notLogged, operation);
    }

    /** Calls left the line at its end. */
    public void delivered(int calls) {
        delivered.add(calls);
    }

    /** A call was given up. */
    public void dropped(Drop reason) {
        counter(reason).increment();
    }

    /** A call can never be delivered as it is, for this reason. */
    public void deadLettered(String reason) {
        increment(deadLettered, reason);
    }

    /** A sink answered a batch, or failed to, in this way. */
    public void answered(String kind) {
        increment(answers, kind);
    }

    /** Something of ours threw, and was kept away from the application; counted by class and place, its message may say too much. */
    public void fault(Throwable thrown) {
        StackTraceElement[] frames = thrown.getStackTrace();
        increment(faults, thrown.getClass().getName() + (frames.length == 0 ? "" : " at " + frames[0]));
    }

    /**
     * The counters now.
     *
     * @param inFlight calls between capture and their end, counted by those who hold them
     */
    public Balance balance(long inFlight) {
        return new Balance(
                captured.sum(),
                delivered.sum(),
                inFlight,
                sums(failures),
                sums(notLogged),
                drops(),
                sums(deadLettered),
                sums(answers),
                sums(faults));
    }

    private static void increment(ConcurrentMap<String, LongAdder> counters, String reason) {
        LongAdder counter = counters.get(reason);
        if (counter == null) {
            LongAdder fresh = new LongAdder();
            LongAdder raced = counters.putIfAbsent(reason, fresh);
            counter = raced == null ? fresh : raced;
        }
        counter.increment();
    }

    private LongAdder counter(Drop reason) {
        return Objects.requireNonNull(dropped.get(reason));
    }

    private Map<Drop, Long> drops() {
        Map<Drop, Long> drops = new EnumMap<>(Drop.class);
        for (Drop reason : Drop.values()) {
            long sum = counter(reason).sum();
            if (sum != 0) {
                drops.put(reason, sum);
            }
        }
        return drops;
    }

    private static Map<String, Long> sums(Map<String, LongAdder> counters) {
        Map<String, Long> sums = new TreeMap<>();
        for (Map.Entry<String, LongAdder> entry : counters.entrySet()) {
            sums.put(entry.getKey(), entry.getValue().sum());
        }
        return sums;
    }
}
