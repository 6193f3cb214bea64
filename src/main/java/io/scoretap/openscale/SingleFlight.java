package io.scoretap.openscale;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A request that runs once for all who want it at the same time. They share its failure too: behind a server that does
 * not answer, each waiting for a time-out of its own would wait for all those before it.
 */
final class SingleFlight<T> {
    private final Callable<T> request;
    private @Nullable FutureTask<T> inFlight;

    SingleFlight(Callable<T> request) {
        this.request = request;
    }

    /** @param landed the result if it has come meanwhile, else null */
    T get(Supplier<@Nullable T> landed) throws IOException, OpenScaleException {
        FutureTask<T> flight;
        synchronized (this) {
            T result = landed.get();
            if (result != null) {
                return result;
            }
            if (inFlight == null) {
                inFlight = new FutureTask<>(request);
            }
            flight = inFlight;
        }
        flight.run(); // does nothing if another thread runs it, or ran it
        try {
            return await(flight);
        } finally {
            synchronized (this) {
                if (inFlight == flight && flight.isDone()) {
                    inFlight = null;
                }
            }
        }
    }

    private static <T> T await(FutureTask<T> flight) throws IOException, OpenScaleException {
        try {
            return flight.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while waiting for a token");
        } catch (ExecutionException e) {
            Throwable cause = e.getCause();
            if (cause instanceof IOException) {
                throw (IOException) cause;
            }
            if (cause instanceof OpenScaleException) {
                throw (OpenScaleException) cause;
            }
            throw new IllegalStateException(cause);
        }
    }
}
