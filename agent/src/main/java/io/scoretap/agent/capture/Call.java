package io.scoretap.agent.capture;

import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** A call under way: what the application's thread takes through the SDK's method as a token. */
abstract class Call implements BiConsumer<Object, Throwable> {
    /** Ends the call or, if the outcome is a future, lets the future end it; which stays the application's as it is. */
    final void end(@Nullable Object outcome, long endNanos) {
        if (outcome instanceof CompletableFuture) {
            CompletableFuture<?> ignored = ((CompletableFuture<?>) outcome).whenComplete(this);
        } else if (outcome == null || outcome instanceof Throwable) {
            failed((Throwable) outcome);
        } else {
            answered(outcome, endNanos);
        }
    }

    /**
     * The future is complete. The SDK completes the future of {@code invokeEndpoint} from inside the completion of another,
     * where the JDK runs dependents in the order of their registration: this one before any of the application's, so that
     * none of theirs counts as the endpoint's time. A test holds this.
     */
    @Override
    public final void accept(@Nullable Object response, @Nullable Throwable thrown) {
        long endNanos = System.nanoTime();
        try {
            end(thrown == null ? response : thrown, endNanos);
        } catch (Throwable e) {
            listener().lost(e);
        }
    }

    abstract void answered(Object response, long endNanos);

    /** @param thrown null if there is neither a response nor an exception */
    abstract void failed(@Nullable Throwable thrown);

    abstract TapListener listener();
}
