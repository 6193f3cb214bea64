package io.scoretap.report;

/** The operator's view of the capture of calls, and the switch for it. Thread-safe. */
public final class CaptureMonitor {
    private final Timings handOff = new Timings();
    private final Timings firstPart = new Timings();
    private final Timings lastPart = new Timings();
    private volatile boolean enabled = true;

    /** Whether calls are to be captured; cheap enough to ask for each. */
    public boolean isEnabled() {
        return enabled;
    }

    public void enable(boolean enabled) {
        this.enabled = enabled;
    }

    /** What the capture of a call takes on the application's thread. */
    public Timings handOff() {
        return handOff;
    }

    /** What callers wait for the first part of a streamed response. */
    public Timings firstPart() {
        return firstPart;
    }

    /** What callers wait for the last part of a streamed response. */
    public Timings lastPart() {
        return lastPart;
    }
}
