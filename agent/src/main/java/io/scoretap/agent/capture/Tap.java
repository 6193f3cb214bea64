package io.scoretap.agent.capture;

import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Both ends of the bridge: times each call and pairs its request with its outcome. The application's thread comes through
 * here, so nothing waits, nothing is thrown, and nothing is kept: a call's token is the call itself.
 */
public final class Tap implements Function<Object, Object>, BiConsumer<Object, Object> {
    /** One call in 16 is timed; the last digits of the clock choose it, which costs nothing and favours no caller. */
    private static final long SAMPLE_MASK = 15;

    private final SdkV2Messages messages = new SdkV2Messages();
    private final TapListener listener;

    public Tap(TapListener listener) {
        this.listener = listener;
    }

    /** A call begins. */
    @Override
    public @Nullable Object apply(@Nullable Object request) {
        try {
            return request == null ? null : new SdkV2Call(messages, request, System.nanoTime());
        } catch (Throwable e) {
            listener.lost(e);
            return null;
        }
    }

    /** A call ends, by a response or an exception. */
    @Override
    public void accept(@Nullable Object token, @Nullable Object outcome) {
        long endNanos = System.nanoTime();
        try {
            if (!(token instanceof SdkV2Call)) {
                return;
            }
            if (outcome == null || outcome instanceof Throwable) {
                listener.failed();
                return;
            }
            SdkV2Call call = (SdkV2Call) token;
            call.answer(outcome, endNanos, System.currentTimeMillis());
            listener.answered(call);
            if ((endNanos & SAMPLE_MASK) == 0) {
                listener.handedOff(System.nanoTime() - endNanos);
            }
        } catch (Throwable e) {
            listener.lost(e);
        }
    }
}
