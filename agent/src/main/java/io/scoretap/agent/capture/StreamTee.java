package io.scoretap.agent.capture;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the payloads of one attempt's events, as they pass to the application, for as long as the budget has room. Parts are
 * immutable, so holding them is enough.
 */
final class StreamTee implements Function<Object, Object> {
    /** What holding a part takes beside its bytes. */
    private static final int PART_OVERHEAD_BYTES = 32;

    private final StreamedCall call;
    private final StreamedCalls kind;
    private final Object response;

    private List<byte[]> parts = new ArrayList<>();
    private long takenBytes;
    private long firstNanos;
    private long lastNanos;
    private boolean timed;
    private boolean overlong;
    private boolean closed;

    /** @param response what came before the parts */
    StreamTee(StreamedCall call, StreamedCalls kind, Object response) {
        this.call = call;
        this.kind = kind;
        this.response = response;
    }

    @Override
    public Object apply(Object event) {
        long now = System.nanoTime();
        try {
            byte[] payload = kind.types.payload(event);
            if (payload != null) {
                add(payload, now);
            }
        } catch (Throwable e) {
            call.abandon();
            kind.listener.lost(e);
        }
        return event;
    }

    private synchronized void add(byte[] part, long now) {
        if (closed) {
            return;
        }
        firstNanos = timed ? firstNanos : now;
        lastNanos = now;
        timed = true;
        long room = (long) part.length + PART_OVERHEAD_BYTES;
        if (!overlong && kind.budget.take(room)) {
            takenBytes += room;
            parts.add(part);
        } else {
            overlong = true;
            release();
        }
    }

    /**
     * All parts together; this is the end of the tee.
     *
     * @return null if there was no room for them
     */
    synchronized @Nullable StreamedAnswer answer(Object request, long startNanos, long endNanos) {
        try {
            return overlong
                    ? null
                    : new StreamedAnswer(
                            kind.messages,
                            request,
                            response,
                            parts,
                            takenBytes,
                            Instant.now().minusNanos(endNanos - startNanos),
                            Duration.ofNanos((timed ? firstNanos : endNanos) - startNanos),
                            Duration.ofNanos((timed ? lastNanos : endNanos) - startNanos));
        } finally {
            close();
        }
    }

    /** Forgets the parts. */
    synchronized void close() {
        closed = true;
        release();
    }

    private void release() {
        kind.budget.giveBack(takenBytes);
        takenBytes = 0;
        parts = new ArrayList<>();
    }
}
