package io.scoretap.delivery;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Tells every thread of a delivery that it is to send what it has, and in the end that it is to stop. When the JVM ends there
 * is no such end: what is still under way may be sent for as long as other shutdown hooks keep the JVM alive.
 */
final class StopSignal implements TimeLeft {
    private final CountDownLatch stopping = new CountDownLatch(1);
    private volatile long deadlineNanos;
    private volatile boolean ended;

    /** Begins the stop; the first deadline holds. */
    synchronized void stop(Duration within) {
        if (!isStopping()) {
            deadlineNanos = System.nanoTime() + within.toNanos();
            stopping.countDown();
        }
    }

    boolean isStopping() {
        return stopping.getCount() == 0;
    }

    /** Time until the deadline of a stop that has begun; not negative. */
    Duration left() {
        return Duration.ofNanos(Math.max(0, deadlineNanos - System.nanoTime()));
    }

    void end() {
        ended = true;
    }

    @Override
    public boolean isUp() {
        return ended;
    }

    @Override
    public boolean pause(Duration duration) throws InterruptedException {
        if (isStopping()) {
            TimeUnit.NANOSECONDS.sleep(duration.toNanos());
        } else {
            boolean ignored = stopping.await(duration.toNanos(), TimeUnit.NANOSECONDS);
        }
        return !ended;
    }
}
