package io.scoretap.settings;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Finds the name that somebody meant. */
final class Spelling {
    private Spelling() {}

    /** The line for a name that is none of the known ones. The value is left out: it may be a secret. */
    static String unknown(String name, String where, List<String> known) {
        String line = name + " (" + where + ") is not known to Scoretap";
        if (Options.isRouteOnly(name) || name.equals("routes")) {
            return line + " here; it belongs in the config file, "
                    + (name.equals("routes") ? "as a list" : "in a route");
        }
        String nearest = nearest(name, known);
        return line + (nearest == null ? "; remove it" : "; did you mean " + nearest + "?");
    }

    static @Nullable String nearest(String name, List<String> known) {
        String wanted = bare(name);
        String nearest = null;
        int least = Math.max(2, wanted.length() / 3) + 1;
        for (String candidate : known) {
            int distance = distance(wanted, bare(candidate));
            if (distance < least) {
                least = distance;
                nearest = candidate;
            }
        }
        return nearest;
    }

    /** Letters and digits only, so that {@code batchAge} and {@code batch_age} are as good as {@code batch.age}. */
    private static String bare(String name) {
        StringBuilder bare = new StringBuilder();
        for (char c : name.toLowerCase(Locale.ROOT).toCharArray()) {
            if (Character.isLetterOrDigit(c)) {
                bare.append(c);
            }
        }
        return bare.toString();
    }

    /** Levenshtein's: the number of characters to insert, delete or replace. */
    private static int distance(String from, String to) {
        int[] row = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int replaced = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[to.length()];
    }
}
