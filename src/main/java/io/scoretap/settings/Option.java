package io.scoretap.settings;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a user can set, declared once: its three spellings, its row in the README and the parsing of its value
 * follow from here. An option without a default may be absent.
 *
 * @param <T> the type of its value
 */
public final class Option<T> {
    private final String name;
    private final Parser<T> parser;
    private final @Nullable String defaultText;
    private final String description;

    Option(String name, Parser<T> parser, @Nullable String defaultText, String description) {
        this.name = name;
        this.parser = parser;
        this.defaultText = defaultText;
        this.description = description;
    }

    /** The name as an agent argument and in the file: {@code batch.age}. */
    public String name() {
        return name;
    }

    /** The name as a system property: {@code scoretap.batch.age}. */
    public String property() {
        return "scoretap." + name;
    }

    /** The name in the environment: {@code SCORETAP_BATCH_AGE}. */
    public String variable() {
        return "SCORETAP_" + name.replace('.', '_').replace('-', '_').toUpperCase(Locale.ROOT);
    }

    /** What a value looks like, in a word or two: {@code duration}, {@code true or false}. */
    public String kind() {
        return parser.kind();
    }

    public @Nullable String defaultText() {
        return defaultText;
    }

    public String description() {
        return description;
    }

    boolean isSecret() {
        return parser == Parser.SECRET;
    }

    /** @throws IllegalArgumentException whose message completes the sentence "the value should be" */
    T parse(String text) {
        return parser.parse(text);
    }

    @Override
    public String toString() {
        return name;
    }
}
