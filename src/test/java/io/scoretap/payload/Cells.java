package io.scoretap.payload;

/** Cells for tests of other packages. */
public final class Cells {
    private Cells() {}

    public static NumberLiteral number(String literal) {
        return java.util.Objects.requireNonNull(NumberLiteral.of(literal), literal);
    }
}
