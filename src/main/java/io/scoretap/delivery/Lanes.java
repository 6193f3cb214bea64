package io.scoretap.delivery;

import io.scoretap.exchange.Exchange;
import io.scoretap.report.LaneStatus;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** All lanes, each with its thread. */
final class Lanes {
    private final List<Lane> lanes;
    private final List<Thread> threads = new ArrayList<>();

    Lanes(List<Lane> lanes) {
        this.lanes = lanes;
        for (Lane lane : lanes) {
            threads.add(DaemonThreads.create("scoretap-lane-" + (threads.size() + 1), lane));
        }
    }

    void start() {
        threads.forEach(Thread::start);
    }

    /** The first lane that a call belongs to, null if it belongs to none. */
    @Nullable Lane laneFor(Exchange exchange) {
        for (Lane lane : lanes) {
            if (lane.accepts(exchange)) {
                return lane;
            }
        }
        return null;
    }

    /** By subscription; of several lanes to one subscription the status of the one that fares worst. */
    Map<String, LaneStatus> statuses() {
        Map<String, LaneStatus> statuses = new TreeMap<>();
        for (Lane lane : lanes) {
            statuses.merge(lane.subscription(), lane.status(), LaneStatus::worse);
        }
        return statuses;
    }

    void hurry() {
        lanes.forEach(Lane::hurry);
    }

    /** Ends each lane once it is empty. */
    void close() {
        lanes.forEach(Lane::close);
    }

    /** Waits for the lanes to end, and in the end makes them. */
    void join(Duration atMost) throws InterruptedException {
        long deadline = System.nanoTime() + atMost.toNanos();
        for (Thread thread : threads) {
            TimeUnit.NANOSECONDS.timedJoin(thread, Math.max(1, deadline - System.nanoTime()));
        }
        for (Thread thread : threads) {
            thread.interrupt();
        }
        for (Thread thread : threads) {
            thread.join(1_000);
        }
    }
}
