package io.scoretap.agent.capture;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * Names the kind of a call's failure, of any SDK: {@code model_error_500} with the status that the model's container gave,
 * {@code model_stream_error}, {@code throttled}, {@code timeout}, {@code cancelled}, {@code service_503}, and {@code client}
 * for whatever never reached the service. Goes by names and getters, which relocation leaves.
 */
final class FailureKinds {
    static final String CANCELLED = "cancelled";

    private static final String CLIENT = "client";
    private static final int LONGEST_CHAIN = 20;

    private final ServiceErrors errors = new ServiceErrors();

    /** @param thrown null if the call ended without an answer and without an exception */
    String of(@Nullable Throwable thrown) {
        Throwable failure = thrown;
        while ((failure instanceof CompletionException || failure instanceof ExecutionException)
                && failure.getCause() != null) {
            failure = failure.getCause();
        }
        if (failure == null) {
            return CLIENT;
        }
        String ofService = errors.get(failure.getClass()).kind(failure);
        return ofService == null ? kindByCauses(failure) : ofService;
    }

    private static String kindByCauses(Throwable failure) {
        Throwable cause = failure;
        for (int i = 0; i < LONGEST_CHAIN && cause != null; i++) {
            String name = cause.getClass().getSimpleName();
            if (name.endsWith("TimeoutException")) {
                return "timeout";
            }
            if (cause instanceof CancellationException
                    || cause instanceof InterruptedException
                    || name.equals("AbortedException")) {
                return CANCELLED;
            }
            cause = cause.getCause();
        }
        return CLIENT;
    }
}
