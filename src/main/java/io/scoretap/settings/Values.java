package io.scoretap.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The sources of settings, highest first: the first that has a value for an option decides. */
final class Values {
    private final List<Map<String, Entry>> sources;
    private final Findings findings;

    Values(List<Map<String, Entry>> sources, Findings findings) {
        this.sources = sources;
        this.findings = findings;
    }

    /** These values, with one more source below them. */
    Values over(Map<String, Entry> lowest) {
        List<Map<String, Entry>> all = new ArrayList<>(sources);
        all.add(lowest);
        return new Values(all, findings);
    }

    /** These values, with one more source above them. */
    Values under(Map<String, Entry> highest) {
        List<Map<String, Entry>> all = new ArrayList<>(sources);
        all.add(0, highest);
        return new Values(all, findings);
    }

    boolean has(Option<?> option) {
        return entry(option) != null;
    }

    @Nullable Entry entry(Option<?> option) {
        for (Map<String, Entry> source : sources) {
            Entry entry = source.get(option.name());
            if (entry != null && !entry.isEmpty()) {
                return entry;
            }
        }
        return null;
    }

    /** The parsed value, defaults apart; null if there is none, or if it is bad, which becomes a problem. */
    <T> @Nullable T find(Option<T> option) {
        Entry entry = entry(option);
        if (entry == null) {
            return null;
        }
        try {
            // A password may begin or end with a space, but the line end behind it is an editor's.
            return option.parse(
                    option.isSecret()
                            ? TextFile.withoutLineEnd(entry.text())
                            : entry.text().trim());
        } catch (IllegalArgumentException e) {
            findings.problem(option + ": " + shown(option, entry.text()) + " (" + entry.origin() + ") should be "
                    + e.getMessage());
            return null;
        }
    }

    private static String shown(Option<?> option, String text) {
        if (option.isSecret()) {
            return new Secret(text).toString();
        }
        StringBuilder line = new StringBuilder("'");
        int user = text.contains("://") ? text.lastIndexOf('@') : -1;
        for (char c : (user < 0 ? text : "***" + text.substring(user)).trim().toCharArray()) {
            line.append(Character.isISOControl(c) ? ' ' : c);
        }
        return line.length() > 100 ? line.substring(0, 100) + "...'" : line + "'";
    }
}
