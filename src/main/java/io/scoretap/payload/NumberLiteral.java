package io.scoretap.payload;

/**
 * A number as its writer spelled it, in JSON's grammar. OpenScale types a column by the literal ({@code 0} an integer,
 * {@code 0.0} a double), so a number is never parsed and printed again.
 */
public final class NumberLiteral {
    private final String text;

    NumberLiteral(String text) {
        this.text = text;
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
