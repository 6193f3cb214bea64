package io.scoretap.report;

import io.scoretap.settings.LogLevel;
import io.scoretap.settings.Options;
import io.scoretap.settings.Settings;
import java.io.PrintStream;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Lines on stderr. Not a logging framework: an agent that touches one may lock in the application's choice of it. */
public final class Log {
    /** Causes that {@link #once} remembers; what comes after them is only counted. */
    private static final int MOST_KEYS = 1_000;

    private final LogLevel level;
    private final PrintStream out;
    private final Set<String> said = ConcurrentHashMap.newKeySet();

    public Log(LogLevel level, PrintStream out) {
        this.level = level;
        this.out = out;
    }

    /** As the settings want it, on stderr. */
    public static Log of(Settings settings) {
        return new Log(settings.get(Options.LOG_LEVEL), System.err);
    }

    public void error(String message) {
        print(LogLevel.ERROR, message);
    }

    public void info(String message) {
        print(LogLevel.INFO, message);
    }

    public void debug(String message) {
        print(LogLevel.DEBUG, message);
    }

    /** An error that is worth one line for each key, however often it happens. */
    public void once(String key, String message) {
        if (said.size() < MOST_KEYS && said.add(key)) {
            error(message);
        }
    }

    /** One line, whatever names and ids from outside are in it. */
    private void print(LogLevel lineLevel, String message) {
        if (lineLevel.compareTo(level) > 0) {
            return;
        }
        try {
            out.println("[scoretap] " + message.replaceAll("\\p{Cntrl}", "?"));
        } catch (RuntimeException e) {
            return; // the application's own stream, which may fail as it likes
        }
    }
}
