package io.scoretap.sink;

/** A sink that cannot be opened now; its outcome says when to try again. */
public final class SinkException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Outcome outcome;

    public SinkException(Outcome outcome) {
        super(outcome.cause());
        this.outcome = outcome;
    }

    public Outcome outcome() {
        return outcome;
    }
}
