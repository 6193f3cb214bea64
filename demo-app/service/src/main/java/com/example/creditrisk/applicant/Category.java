package com.example.creditrisk.applicant;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** One of a few values; the models take its position in the list. {@code initial} is what a form starts with. */
public record Category(List<Choice> choices, String initial) implements Domain {

    /** A value as callers and the training data spell it, and as people read it. */
    public record Choice(String value, String label) {}

    @Override
    public OptionalInt encode(@Nullable Object value) {
        return IntStream.range(0, choices.size())
                .filter(i -> choices.get(i).value().equals(value))
                .findFirst();
    }

    @Override
    public String rule() {
        return choices.stream().map(choice -> "'" + choice.value() + "'").collect(joining(", ", "one of ", ""));
    }
}
