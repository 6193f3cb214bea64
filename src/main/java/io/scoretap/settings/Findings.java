package io.scoretap.settings;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What makes the settings unusable and what is only worth a warning, each line once, in the order of discovery. */
final class Findings {
    private final Set<String> problems = new LinkedHashSet<>();
    private final Set<String> warnings = new LinkedHashSet<>();

    void problem(String line) {
        problems.add(line);
    }

    void warning(String line) {
        warnings.add(line);
    }

    /** @param why ends the sentence "is required", such as {@code with auth=iam}; may be empty */
    void missing(Option<?> option, String why) {
        String how = option.isSecret() ? option + "-file or " : "the agent argument " + option + "=..., ";
        problem(option + ": required" + (why.isEmpty() ? "" : " " + why) + "; set " + how + option.variable()
                + (option.isSecret() ? "" : " or " + option + " in the config file"));
    }

    /** @param file the entry that names the file */
    void badFile(Option<String> option, Entry file, String what) {
        problem(option + ": '" + file.text().trim() + "' (" + file.origin() + ") " + what);
    }

    void throwProblems() throws SettingsException {
        if (!problems.isEmpty()) {
            throw new SettingsException(new ArrayList<>(problems));
        }
    }

    List<String> warnings() {
        return new ArrayList<>(warnings);
    }
}
