package io.scoretap.settings;

/** A value that no output of ours shows: it prints as stars and its length. */
public final class Secret {
    private final String value;

    public Secret(String value) {
        this.value = value;
    }

    /** The value itself, for the one place that sends it. */
    public String reveal() {
        return value;
    }

    @Override
    public String toString() {
        return "*** (" + value.length() + " characters)";
    }
}
