package io.scoretap.agent.capture;

import org.jspecify.annotations.Nullable;

/**
 * A call whose response comes in parts. It ends once: well, when the SDK tells the application's handler that the stream is
 * complete; badly, when its future is complete without that. What the handler is told of exceptions ends an attempt only,
 * after which the SDK may make another.
 */
final class StreamedCall extends Call {
    private final StreamedCalls kind;
    private final Object request;
    private final long startNanos;

    private @Nullable StreamTee attempt;
    private boolean watched;
    private boolean ended;

    StreamedCall(StreamedCalls kind, Object request, long startNanos) {
        this.kind = kind;
        this.request = request;
        this.startNanos = startNanos;
    }

    /** The handler that the SDK is to use in place of the application's. */
    synchronized Object watched(Object handler) {
        Object proxy = kind.types.handler(new StreamHandler(this, handler));
        watched = true;
        return proxy;
    }

    /** An attempt was answered, so its parts will follow; those of an attempt before are void. */
    synchronized void attempt(Object response) {
        closeAttempt();
        if (!ended) {
            attempt = new StreamTee(this, kind, response);
        }
    }

    /** @return what the application is to get in place of the publisher of the parts */
    Object tee(Object publisher) throws Throwable {
        StreamTee tee;
        synchronized (this) {
            tee = attempt;
        }
        return tee == null ? publisher : kind.types.map(publisher, tee);
    }

    /** The attempt failed. */
    synchronized void attemptFailed() {
        closeAttempt();
    }

    /** The stream is complete: whatever comes after that, the application has its response. */
    void complete() {
        long endNanos = System.nanoTime();
        StreamTee whole;
        synchronized (this) {
            whole = attempt;
            if (ended || whole == null) {
                return;
            }
            ended = true;
            attempt = null;
        }
        StreamedAnswer answer = whole.answer(request, startNanos, endNanos);
        if (answer == null) {
            kind.listener.overlong();
        } else {
            kind.listener.streamed(answer.timeToFirstPart(), answer.responseTime());
            kind.listener.answered(answer, endNanos);
        }
    }

    /** Something of ours failed, and was counted as that. */
    synchronized void abandon() {
        ended = true;
        closeAttempt();
    }

    @Override
    void answered(Object ignored, long endNanos) {
        failed(null); // the future has no value but null
    }

    @Override
    void failed(@Nullable Throwable thrown) {
        synchronized (this) {
            closeAttempt();
            if (ended || (thrown == null && !watched)) {
                return;
            }
            ended = true;
        }
        kind.listener.failed(thrown == null ? FailureKinds.CANCELLED : kind.failures.of(thrown));
    }

    private void closeAttempt() {
        StreamTee closing = attempt;
        attempt = null;
        if (closing != null) {
            closing.close();
        }
    }

    @Override
    TapListener listener() {
        return kind.listener;
    }
}
