package io.scoretap.delivery;

import io.scoretap.exchange.Capture;
import io.scoretap.report.Drop;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicLong;
import org.jctools.queues.atomic.MpscChunkedAtomicArrayQueue;
import org.jspecify.annotations.Nullable;

/**
 * Where the application's threads leave calls: bounded in calls and in bytes, without a lock. A call occupies its room from
 * {@link #offer} until {@link #release}, so the bounds hold for everything that is still under way, not only for what waits
 * here.
 */
final class Outbox {
    /** One number holds both occupancies, so that one atomic addition reserves: calls above this bit, bytes below it. */
    private static final int CALLS_SHIFT = 40;

    private static final long ONE_CALL = 1L << CALLS_SHIFT;
    private static final long BYTES_MASK = ONE_CALL - 1;

    private final int maxCalls;
    private final long maxBytes;
    private final AtomicLong held = new AtomicLong();
    private final Queue<Capture> queue;
    private volatile @Nullable Drop closed;

    /** @param maxBytes at most 2^38: what threads add before they see that it is too much needs room in the counter */
    Outbox(int maxCalls, long maxBytes) {
        this.maxCalls = maxCalls;
        this.maxBytes = maxBytes;
        this.queue = new MpscChunkedAtomicArrayQueue<>(256, Math.max(512, maxCalls));
    }

    /**
     * Takes a call, at once or not at all. For any thread.
     *
     * @return null if it was taken, else why not
     */
    @Nullable Drop offer(Capture capture) {
        Drop reason = closed;
        if (reason != null) {
            return reason;
        }
        long bytes = capture.heldBytes();
        if (bytes > maxBytes) {
            return Drop.OUTBOX_FULL;
        }
        long before = held.getAndAdd(ONE_CALL + bytes);
        boolean taken = false;
        try {
            taken = before >>> CALLS_SHIFT < maxCalls
                    && (before & BYTES_MASK) + bytes <= maxBytes
                    && queue.offer(capture);
        } finally {
            if (!taken) {
                release(bytes);
            }
        }
        return taken ? null : Drop.OUTBOX_FULL;
    }

    /** The oldest call, or null. For one thread; the call keeps its room. */
    @Nullable Capture poll() {
        return queue.poll();
    }

    /** Gives back the room of a call that has reached its end. */
    void release(long bytes) {
        held.getAndAdd(-ONE_CALL - bytes);
    }

    /** Takes no more, for this reason or the one for which it is closed already; returns the one that holds. */
    synchronized Drop close(Drop reason) {
        Drop holds = closed == null ? reason : closed;
        closed = holds;
        return holds;
    }

    boolean isClosed() {
        return closed != null;
    }

    /** Calls that occupy room. */
    long heldCalls() {
        return held.get() >>> CALLS_SHIFT;
    }

    /** Bytes that they occupy. */
    long heldBytes() {
        return held.get() & BYTES_MASK;
    }
}
