package io.scoretap.agent.logging;

/** The levels that the bundled libraries use. */
public enum Level {
    FINE,
    INFO,
    WARNING
}
