package io.scoretap.delivery;

import io.scoretap.report.LaneStatus;
import io.scoretap.sink.Outcome;
import java.time.Duration;
import java.util.Random;

/** Waits as an outcome asks for, and keeps the lane's status while it does. */
final class Retrier {
    private final RetryPolicy policy;
    private final Backoff backoff;
    private final TimeLeft time;
    private volatile LaneStatus status = LaneStatus.STARTING;

    Retrier(RetryPolicy policy, Random random, TimeLeft time) {
        this.policy = policy;
        this.backoff = new Backoff(policy.firstBackoff(), policy.longestBackoff(), random);
        this.time = time;
    }

    /** For any thread. */
    LaneStatus status() {
        return status;
    }

    void succeeded() {
        backoff.reset();
        status = LaneStatus.DELIVERING;
    }

    /** The lane ended by a fault of ours. */
    void ended(Throwable fault) {
        status = LaneStatus.parked("ended by " + fault.getClass().getName() + ", please report it");
    }

    /** Waits before the next attempt; false if there is no time for one. */
    boolean waitAfter(Outcome outcome) throws InterruptedException {
        switch (outcome.kind()) {
            case RETRY:
                status = LaneStatus.retrying(outcome.cause());
                Duration least = outcome.retryAfter();
                return time.pause(least == null ? backoff.next() : least.plus(backoff.next()));
            case UNAUTHORIZED:
                status = LaneStatus.parked(outcome.cause());
                return time.pause(policy.unauthorizedPark());
            default:
                status = LaneStatus.parked(outcome.cause());
                return time.pause(policy.targetPark());
        }
    }
}
