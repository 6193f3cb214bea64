package io.scoretap.settings;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The text behind {@code -javaagent:scoretap-agent.jar=}: {@code name=value,name=value}.
 *
 * <p>A comma ends a value only where a name and {@code =} follow, so {@code features=age,sex,income,batch.age=2s}
 * holds two options. All behind the first {@code =} is the value: Base64's padding and a URL's query need no care,
 * unless they hold a comma, letters and {@code =} in a row; such a value has to come from the environment or the file.
 * Spaces around names and values are dropped. Underscores count as part of a name, though no option has one, so that
 * {@code batch_age=2s} is reported and does not end up in the value before it.
 */
final class Arguments {
    static final String ORIGIN = "agent argument";

    private Arguments() {}

    static Map<String, Entry> parse(@Nullable String text, Findings findings) {
        Map<String, Entry> entries = new LinkedHashMap<>();
        String rest = text == null ? "" : text.trim();
        while (!rest.isEmpty()) {
            int end = endOfItem(rest);
            addItem(rest.substring(0, end), entries, findings);
            rest = end == rest.length() ? "" : rest.substring(end + 1).trim();
        }
        return entries;
    }

    private static int endOfItem(String text) {
        int comma = text.indexOf(',');
        while (comma >= 0 && !startsItem(text, comma + 1)) {
            comma = text.indexOf(',', comma + 1);
        }
        return comma < 0 ? text.length() : comma;
    }

    private static boolean startsItem(String text, int from) {
        int equals = text.indexOf('=', from);
        return equals >= 0 && isName(text.substring(from, equals).trim());
    }

    private static boolean isName(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean letterOrDigit = c <= '~' && Character.isLetterOrDigit(c);
            if (!letterOrDigit && ".-_".indexOf(c) < 0) {
                return false;
            }
        }
        return !text.isEmpty();
    }

    private static void addItem(String item, Map<String, Entry> entries, Findings findings) {
        int equals = item.indexOf('=');
        if (equals <= 0) {
            // Only the first item can be such; it is not quoted, for it may be a secret that lost its name.
            findings.problem("agent arguments: the first item is not name=value; write name=value,name=value");
            return;
        }
        String name = item.substring(0, equals).trim();
        String value = item.substring(equals + 1).trim();
        if (value.endsWith(",")) {
            findings.problem(name + ": the value (" + ORIGIN + ") ends in a comma; remove the comma,"
                    + " or set the value in the environment if the comma belongs to it");
            value = value.substring(0, value.length() - 1);
        }
        if (entries.put(name, new Entry(value, ORIGIN)) != null) {
            findings.problem(name + ": given twice in the agent arguments; remove one");
        }
        if (Options.named(name) == null) {
            findings.problem(Spelling.unknown(name, ORIGIN, Options.names()));
        }
    }
}
