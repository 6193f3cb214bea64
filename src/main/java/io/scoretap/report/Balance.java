package io.scoretap.report;

import java.util.Collections;
import java.util.Map;

/**
 * The counters at one moment. While nothing moves, {@code captured = delivered + dead-lettered + dropped + in flight}.
 */
public final class Balance {
    private final long captured;
    private final long delivered;
    private final long inFlight;
    private final Map<String, Long> failures;
    private final Map<String, Long> notLogged;
    private final Map<Drop, Long> dropped;
    private final Map<String, Long> deadLettered;
    private final Map<String, Long> answers;
    private final Map<String, Long> faults;

    Balance(
            long captured,
            long delivered,
            long inFlight,
            Map<String, Long> failures,
            Map<String, Long> notLogged,
            Map<Drop, Long> dropped,
            Map<String, Long> deadLettered,
            Map<String, Long> answers,
            Map<String, Long> faults) {
        this.captured = captured;
        this.delivered = delivered;
        this.inFlight = inFlight;
        this.failures = Collections.unmodifiableMap(failures);
        this.notLogged = Collections.unmodifiableMap(notLogged);
        this.dropped = Collections.unmodifiableMap(dropped);
        this.deadLettered = Collections.unmodifiableMap(deadLettered);
        this.answers = Collections.unmodifiableMap(answers);
        this.faults = Collections.unmodifiableMap(faults);
    }

    /** Successful calls that were seen. */
    public long captured() {
        return captured;
    }

    /** Calls that failed in the application, and so are not logged. */
    public long failed() {
        return sum(failures);
    }

    public long delivered() {
        return delivered;
    }

    public long inFlight() {
        return inFlight;
    }

    /** The same by kind: {@code throttled}, {@code model_error_500}; what never occurred is absent, here and below. */
    public Map<String, Long> failures() {
        return failures;
    }

    /** Calls whose response is not in this process, by operation. */
    public Map<String, Long> notLogged() {
        return notLogged;
    }

    /** Calls given up, by reason. */
    public Map<Drop, Long> dropped() {
        return dropped;
    }

    /** Calls that could never be delivered as they were, by reason. */
    public Map<String, Long> deadLettered() {
        return deadLettered;
    }

    /** Batches sent, by the kind of answer. */
    public Map<String, Long> answers() {
        return answers;
    }

    /** Exceptions of ours that were kept away from the application, by class and place. */
    public Map<String, Long> faults() {
        return faults;
    }

    /** Calls that OpenScale should have and will not get. */
    public long lost() {
        long lost = sum(deadLettered);
        for (Map.Entry<Drop, Long> entry : dropped.entrySet()) {
            lost += entry.getKey().isLoss() ? entry.getValue() : 0;
        }
        return lost;
    }

    /** Calls that nobody can account for: zero while nothing moves, or there is a bug. */
    public long gap() {
        return captured - delivered - inFlight - sum(dropped) - sum(deadLettered);
    }

    /** For a log line: what has become of the calls so far. */
    @Override
    public String toString() {
        return delivered + " calls delivered, " + inFlight + " waiting"
                + (dropped.isEmpty() ? "" : ", dropped " + dropped)
                + (deadLettered.isEmpty() ? "" : ", dead letters " + deadLettered)
                + (faults.isEmpty() ? "" : ", faults of the agent " + faults);
    }

    long faultCount() {
        return sum(faults);
    }

    private static long sum(Map<?, Long> counts) {
        long sum = 0;
        for (long count : counts.values()) {
            sum += count;
        }
        return sum;
    }
}
