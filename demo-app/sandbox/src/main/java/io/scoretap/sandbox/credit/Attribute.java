package io.scoretap.sandbox.credit;

import java.util.List;

/**
 * A column of the data.
 *
 * @param categories what a nominal column can hold, in the order that numbers it from 0; empty for a numeric one
 */
public record Attribute(String name, List<String> categories) {
    public Attribute {
        categories = List.copyOf(categories);
    }

    /** The number that a model is trained on: the value itself, or the position of its category. */
    int encode(String value) {
        if (categories.isEmpty()) {
            return Integer.parseInt(value);
        }
        int code = categories.indexOf(value);
        if (code < 0) {
            throw new IllegalArgumentException(name + " cannot be '" + value + "', only one of " + categories);
        }
        return code;
    }
}
