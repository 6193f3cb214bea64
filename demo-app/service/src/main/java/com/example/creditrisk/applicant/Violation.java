package com.example.creditrisk.applicant;

import org.jspecify.annotations.Nullable;

/**
 * One thing wrong with what a caller sent.
 *
 * @param pointer where, as a JSON pointer in a URI fragment ({@code #/3/age}), as in RFC 9457's own example
 * @param detail what is wrong, and what would be right
 */
public record Violation(String pointer, String detail) {

    static Violation of(String applicant, Attribute attribute, @Nullable Object value) {
        String fault = value == null ? "but is missing" : "but was '" + abbreviated(value) + "'";
        return new Violation(
                applicant + "/" + attribute.name(),
                attribute.name() + " must be " + attribute.domain().rule() + ", " + fault);
    }

    static Violation unknown(String applicant, String name) {
        return new Violation(applicant, "'" + abbreviated(name) + "' is not an attribute of an applicant");
    }

    private static String abbreviated(Object value) {
        String text = value.toString();
        return text.length() <= 40 ? text : text.substring(0, 37) + "...";
    }
}
