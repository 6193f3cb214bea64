package com.example.creditrisk.applicant;

import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** A whole number, which the models take as it is. {@code initial} is what a form starts with. */
public record WholeNumber(int min, int max, int initial) implements Domain {

    @Override
    public OptionalInt encode(@Nullable Object value) {
        return value instanceof Number number && isWithin(number.doubleValue())
                ? OptionalInt.of(number.intValue())
                : OptionalInt.empty();
    }

    private boolean isWithin(double number) {
        return number == Math.rint(number) && number >= min && number <= max;
    }

    @Override
    public String rule() {
        return "a whole number from " + min + " to " + max;
    }
}
