package io.scoretap.agent.capture;

import io.scoretap.exchange.Capture;
import java.time.Duration;

/** What comes out of a {@link Tap}. Called on the application's threads: no lock, no I/O. */
public interface TapListener {
    /** Whether calls are wanted; asked at the begin of each. */
    boolean isEnabled();

    /** How many bytes of streamed responses may be held while their parts come in, of all calls together; asked once. */
    long streamBytes();

    /**
     * A call was answered.
     *
     * @param endNanos when the application had its answer, by {@link System#nanoTime}
     */
    void answered(Capture call, long endNanos);

    /** How long a call that was answered in parts waited for the first and for the last of them. */
    void streamed(Duration firstPart, Duration lastPart);

    /** A call was answered by a stream for which there was no room. */
    void overlong();

    /**
     * A call ended without an answer.
     *
     * @param kind one of a bounded number, see {@link FailureKinds}
     */
    void failed(String kind);

    /** A call of an operation began whose answer does not come back through the call. */
    void notLogged(String operation);

    /** A call was lost because Scoretap itself failed; the application does not notice. */
    void lost(Throwable cause);
}
