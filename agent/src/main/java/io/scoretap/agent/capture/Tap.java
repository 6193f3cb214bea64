package io.scoretap.agent.capture;

import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The agent's end of the bridge: pairs the request of each call with its outcome. The application's threads come through
 * here, so nothing waits, nothing is thrown, and nothing is kept: a call's token is the call itself.
 */
public final class Tap implements Function<Object, Object>, BiConsumer<Object, Object> {
    private final TapListener listener;
    private final CallKinds kinds;

    public Tap(TapListener listener) {
        this.listener = listener;
        this.kinds = new CallKinds(listener);
    }

    /**
     * A call begins.
     *
     * @return its token, or null if it is not to be captured
     */
    @Override
    public @Nullable Object apply(@Nullable Object request) {
        try {
            return request == null || !listener.isEnabled()
                    ? null
                    : kinds.of(request).begin(request);
        } catch (Throwable e) {
            listener.lost(e);
            return null;
        }
    }

    /** A call ends, by a response, the future of one, or an exception. */
    @Override
    public void accept(@Nullable Object token, @Nullable Object outcome) {
        long endNanos = System.nanoTime();
        try {
            if (token instanceof Call) {
                ((Call) token).end(outcome, endNanos);
            }
        } catch (Throwable e) {
            listener.lost(e);
        }
    }

    /** Takes a call's token and the application's handler of its streamed response to the handler to use in its place. */
    public BiFunction<Object, Object, Object> handler() {
        return new BiFunction<Object, Object, Object>() {
            @Override
            public @Nullable Object apply(@Nullable Object token, @Nullable Object handler) {
                return handler(token, handler);
            }
        };
    }

    @Nullable Object handler(@Nullable Object token, @Nullable Object handler) {
        try {
            return token instanceof StreamedCall && handler != null ? ((StreamedCall) token).watched(handler) : handler;
        } catch (Throwable e) {
            listener.lost(e);
            return handler;
        }
    }
}
