package io.scoretap.payload;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the text of a CSV cell stands for.
 *
 * <table>
 *   <caption>text and cell</caption>
 *   <tr><td>{@code 14}, {@code -0.50}, {@code 1e-05}</td><td>the number, letter by letter</td></tr>
 *   <tr><td>{@code +1.5}, {@code .5}, {@code 5.}</td><td>the number as JSON spells it: 1.5, 0.5, 5.0</td></tr>
 *   <tr><td>nothing, {@code nan}, {@code inf}, {@code -Infinity}</td><td>null: JSON has no such numbers</td></tr>
 *   <tr><td>{@code 007}, {@code No Risk}, {@code true}</td><td>the text; zeros in front belong to codes</td></tr>
 * </table>
 *
 * Blanks around a number, or alone, count for nothing; in a text they stay.
 */
final class CsvCell {
    /** Possessive throughout, so that it is done in one pass over the longest cell. */
    private static final Pattern LOOSE_NUMBER =
            Pattern.compile("(?<sign>[+-]?+)(?<whole>[0-9]*+)(?<point>\\.?+)(?<fraction>[0-9]*+)(?<rest>.*+)");

    private CsvCell() {}

    static @Nullable Object of(String text) {
        NumberLiteral number = NumberLiteral.of(text);
        if (number != null) {
            return number;
        }
        String trimmed = text.trim();
        if (trimmed.isEmpty() || isNotFinite(trimmed)) {
            return null;
        }
        NumberLiteral respelled = "+-.0123456789".indexOf(trimmed.charAt(0)) < 0 ? null : respell(trimmed);
        return respelled != null ? respelled : text;
    }

    private static boolean isNotFinite(String text) {
        String unsigned = text.charAt(0) == '-' || text.charAt(0) == '+' ? text.substring(1) : text;
        return unsigned.equalsIgnoreCase("nan")
                || unsigned.equalsIgnoreCase("inf")
                || unsigned.equalsIgnoreCase("infinity");
    }

    private static @Nullable NumberLiteral respell(String text) {
        Matcher loose = LOOSE_NUMBER.matcher(text);
        if (!loose.matches() || (loose.group("whole") + loose.group("fraction")).isEmpty()) {
            return null;
        }
        String sign = loose.group("sign").equals("-") ? "-" : "";
        String fraction = loose.group("point").isEmpty() ? "" : "." + zeroIfEmpty(loose.group("fraction"));
        return NumberLiteral.of(sign + zeroIfEmpty(loose.group("whole")) + fraction + loose.group("rest"));
    }

    private static String zeroIfEmpty(String digits) {
        return digits.isEmpty() ? "0" : digits;
    }
}
