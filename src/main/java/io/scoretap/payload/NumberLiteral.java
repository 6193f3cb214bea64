package io.scoretap.payload;

import org.jspecify.annotations.Nullable;

/**
 * A number as its writer spelled it, in JSON's grammar. OpenScale types a column by the literal ({@code 0} an integer,
 * {@code 0.0} a double), so a number is never parsed and printed again.
 */
public final class NumberLiteral {
    /** More than Jackson reads (1000 digits and what stands between them): what it reads as a number is one here. */
    private static final int MAX_LENGTH = 1024;

    /** One-hot columns are nothing but digits: they share their objects. */
    private static final NumberLiteral[] DIGITS = new NumberLiteral[10];

    static {
        for (int digit = 0; digit < DIGITS.length; digit++) {
            DIGITS[digit] = new NumberLiteral(Integer.toString(digit));
        }
    }

    private final String text;

    private NumberLiteral(String text) {
        this.text = text;
    }

    /** The number that the text is in JSON's grammar (RFC 8259, section 6), or null if it is none or absurdly long. */
    public static @Nullable NumberLiteral of(String text) {
        if (!isNumber(text)) {
            return null;
        }
        return text.length() == 1 ? DIGITS[text.charAt(0) - '0'] : new NumberLiteral(text);
    }

    private static boolean isNumber(String text) {
        int length = text.length();
        if (length > MAX_LENGTH) {
            return false;
        }
        int start = text.startsWith("-") ? 1 : 0;
        int end = skipDigits(text, start);
        boolean leadingZero = end > start + 1 && text.charAt(start) == '0';
        if (end == start || leadingZero) {
            return false;
        }
        if (end < length && text.charAt(end) == '.') {
            start = end + 1;
            end = skipDigits(text, start);
            if (end == start) {
                return false;
            }
        }
        if (end < length && (text.charAt(end) == 'e' || text.charAt(end) == 'E')) {
            start = end + 1;
            if (start < length && (text.charAt(start) == '+' || text.charAt(start) == '-')) {
                start++;
            }
            end = skipDigits(text, start);
            if (end == start) {
                return false;
            }
        }
        return end == length;
    }

    private static int skipDigits(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        return at;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NumberLiteral && ((NumberLiteral) other).text.equals(text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    /** The literal. */
    @Override
    public String toString() {
        return text;
    }
}
