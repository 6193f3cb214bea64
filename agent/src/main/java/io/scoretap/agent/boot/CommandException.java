package io.scoretap.agent.boot;

/** Why a command failed and what to do about it, in one line. */
final class CommandException extends Exception {
    static final int OK = 0;
    static final int REFUSED = 1;
    static final int USAGE = 2;
    static final int NO_SUCH_JVM = 3;
    static final int NO_ATTACH_API = 4;

    private static final long serialVersionUID = 1L;

    private final int exitStatus;
    private final String line;

    CommandException(int exitStatus, String line) {
        super(line);
        this.exitStatus = exitStatus;
        this.line = line;
    }

    String line() {
        return line;
    }

    int exitStatus() {
        return exitStatus;
    }
}
