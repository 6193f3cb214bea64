package io.scoretap.exchange;

/**
 * A call that was seen but not yet read: the calling thread only takes references, a thread of the agent reads them.
 */
public interface Capture {
    /**
     * Heap that stays occupied until this call is delivered or given up, in bytes: the same number, not negative, whenever and
     * on whatever thread it is asked for, the application's first.
     */
    long heldBytes();

    /** Reads the call. Called once, never on the application's thread. */
    Exchange read();
}
