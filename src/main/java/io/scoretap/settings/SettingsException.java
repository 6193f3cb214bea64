package io.scoretap.settings;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Settings that cannot be used: a line for each thing that is wrong, which names the option, the value and the fix. */
public final class SettingsException extends Exception {
    private static final long serialVersionUID = 1L;

    private final ArrayList<String> problems;

    SettingsException(List<String> problems) {
        super(String.join("; ", problems));
        this.problems = new ArrayList<>(problems);
    }

    public List<String> problems() {
        return Collections.unmodifiableList(problems);
    }
}
