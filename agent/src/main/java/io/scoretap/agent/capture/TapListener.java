package io.scoretap.agent.capture;

import io.scoretap.exchange.Capture;

/** What comes out of a {@link Tap}. Called on the application's threads: no lock, no I/O. */
public interface TapListener {
    /** A call was answered. */
    void answered(Capture call);

    /** A call ended with an exception, which the application gets. */
    void failed();

    /** What the agent took of the application's thread at the end of a call, in nanoseconds; of a sample of calls. */
    void handedOff(long nanos);

    /** A call was lost because Scoretap itself failed; the application does not notice. */
    void lost(Throwable cause);
}
