package io.scoretap.agent.logging;

/** The part of {@code java.util.logging.Logger} that the bundled libraries use. */
public final class Logger {
    private static final Logger SILENT = new Logger();

    private Logger() {}

    public static Logger getLogger(String name) {
        return SILENT;
    }

    public boolean isLoggable(Level level) {
        return false;
    }

    public void fine(String message) {}

    public void log(Level level, String message, Throwable thrown) {}
}
