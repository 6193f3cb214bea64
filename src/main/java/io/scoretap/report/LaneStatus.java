package io.scoretap.report;

import org.jspecify.annotations.Nullable;

/** How delivery to one subscription is doing. */
public final class LaneStatus {
    /** A lane's state, by what the operator can do about it; each asks for more attention than those before it. */
    public enum State {
        DELIVERING,
        /** Has not reached its sink yet, and has not failed to. */
        STARTING,
        /** The sink does not answer or asks to wait: tried again by itself, soon. */
        RETRYING,
        /** Something must be mended (credentials, ids, columns): tried again by itself, rarely. */
        PARKED
    }

    public static final LaneStatus STARTING = new LaneStatus(State.STARTING, null);
    public static final LaneStatus DELIVERING = new LaneStatus(State.DELIVERING, null);

    private final State state;
    private final @Nullable String cause;

    private LaneStatus(State state, @Nullable String cause) {
        this.state = state;
        this.cause = cause;
    }

    public static LaneStatus retrying(String cause) {
        return new LaneStatus(State.RETRYING, cause);
    }

    public static LaneStatus parked(String cause) {
        return new LaneStatus(State.PARKED, cause);
    }

    public State state() {
        return state;
    }

    /** Of two, the one that asks for more attention. */
    public LaneStatus worse(LaneStatus other) {
        return state.compareTo(other.state) >= 0 ? this : other;
    }

    boolean isTrouble() {
        return state == State.RETRYING || state == State.PARKED;
    }

    @Override
    public String toString() {
        return state.name().toLowerCase(java.util.Locale.ROOT) + (cause == null ? "" : ": " + cause);
    }
}
