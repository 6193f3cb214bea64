package io.scoretap.agent.capture;

import java.util.concurrent.atomic.AtomicLong;

/** The room for parts of streamed responses that are not whole yet, shared by all calls. Thread-safe. */
final class StreamBudget {
    private final long bytes;
    private final AtomicLong taken = new AtomicLong();

    StreamBudget(long bytes) {
        this.bytes = bytes;
    }

    /** Takes that much if there is as much. */
    boolean take(long room) {
        if (taken.addAndGet(room) <= bytes) {
            return true;
        }
        giveBack(room);
        return false;
    }

    void giveBack(long room) {
        taken.addAndGet(-room);
    }

    long taken() {
        return taken.get();
    }
}
