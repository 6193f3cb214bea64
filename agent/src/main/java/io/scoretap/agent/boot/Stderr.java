package io.scoretap.agent.boot;

/** What the agent says before it has a log. */
final class Stderr {
    private Stderr() {}

    /** @param reason what is wrong and what to do about it */
    static void notAttached(String reason) {
        say("not attached: " + reason);
    }

    static void say(String line) {
        System.err.println("[scoretap] " + line);
    }
}
