package io.scoretap.settings;

/** How much Scoretap says on stderr; each level includes those before it. */
public enum LogLevel {
    OFF,
    ERROR,
    INFO,
    DEBUG
}
