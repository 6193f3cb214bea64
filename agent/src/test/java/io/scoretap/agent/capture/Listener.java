package io.scoretap.agent.capture;

import io.scoretap.exchange.Capture;
import io.scoretap.exchange.Exchange;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** Keeps what comes out of a tap. */
final class Listener implements TapListener {
    final List<Capture> answered = new CopyOnWriteArrayList<>();
    final List<String> failed = new CopyOnWriteArrayList<>();
    final List<String> notLogged = new CopyOnWriteArrayList<>();
    final List<Duration> firstParts = new CopyOnWriteArrayList<>();
    final List<Duration> lastParts = new CopyOnWriteArrayList<>();
    final List<Throwable> lost = new CopyOnWriteArrayList<>();
    final AtomicInteger overlong = new AtomicInteger();

    volatile boolean enabled = true;
    volatile RuntimeException failure;
    private final long streamBytes;

    Listener() {
        this(1 << 20);
    }

    Listener(long streamBytes) {
        this.streamBytes = streamBytes;
    }

    /** The one call that was answered, and nothing else happened. */
    Exchange only() {
        if (answered.size() != 1 || !failed.isEmpty() || !lost.isEmpty() || overlong.get() != 0) {
            throw new AssertionError("one answered call expected, not " + this);
        }
        return answered.get(0).read();
    }

    /** What became of calls, however they ended. */
    List<String> ends() {
        List<String> ends = new ArrayList<>(failed);
        answered.forEach(call -> ends.add("answered"));
        for (int i = 0; i < overlong.get(); i++) {
            ends.add("overlong");
        }
        return ends;
    }

    @Override
    public boolean isEnabled() {
        return enabled;
    }

    @Override
    public long streamBytes() {
        return streamBytes;
    }

    @Override
    public void answered(Capture call, long endNanos) {
        if (failure != null) {
            throw failure;
        }
        answered.add(call);
    }

    @Override
    public void streamed(Duration firstPart, Duration lastPart) {
        firstParts.add(firstPart);
        lastParts.add(lastPart);
    }

    @Override
    public void overlong() {
        overlong.incrementAndGet();
    }

    @Override
    public void failed(String kind) {
        failed.add(kind);
    }

    @Override
    public void notLogged(String operation) {
        notLogged.add(operation);
    }

    @Override
    public void lost(Throwable cause) {
        lost.add(cause);
    }

    @Override
    public String toString() {
        return ends() + ", lost " + lost;
    }
}
