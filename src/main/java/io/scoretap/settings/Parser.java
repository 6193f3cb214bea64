package io.scoretap.settings;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/**
 * The text of an option to its value. What is thrown for bad text is an {@link IllegalArgumentException} whose message
 * completes the sentence "the value should be".
 */
abstract class Parser<T> {
    static final Parser<String> TEXT = new Parser<String>("text") {
        @Override
        String parse(String text) {
            return text;
        }
    };

    static final Parser<Secret> SECRET = new Parser<Secret>("secret") {
        @Override
        Secret parse(String text) {
            for (int i = 0; i < text.length(); i++) {
                if (Character.isISOControl(text.charAt(i))) {
                    throw new IllegalArgumentException("one line of text");
                }
            }
            return new Secret(text);
        }
    };

    /** Names of columns: separated by commas or, so that a name may hold a comma, one a line. */
    static final Parser<List<String>> LIST = new Parser<List<String>>("list") {
        @Override
        List<String> parse(String text) {
            String separator = text.indexOf('\n') < 0 ? "," : "\n";
            List<String> names = new ArrayList<>();
            for (String part : text.split(separator, -1)) {
                String name = part.trim();
                if (name.isEmpty() || name.endsWith(",")) {
                    throw new IllegalArgumentException("names separated by commas, none of them empty");
                }
                if (name.indexOf('"') >= 0 || name.indexOf('=') >= 0) {
                    throw new IllegalArgumentException("names without \" and =, which OpenScale cannot log or explain;"
                            + " rename the column in the model's schema");
                }
                if (names.contains(name)) {
                    throw new IllegalArgumentException("names that differ; '" + name + "' is there twice");
                }
                names.add(name);
            }
            return Collections.unmodifiableList(names);
        }
    };

    static final Parser<Boolean> FLAG = new Parser<Boolean>("true or false") {
        @Override
        Boolean parse(String text) {
            if (text.equalsIgnoreCase("true")) {
                return true;
            }
            if (text.equalsIgnoreCase("false")) {
                return false;
            }
            throw new IllegalArgumentException("true or false");
        }
    };

    private final String kind;

    Parser(String kind) {
        this.kind = kind;
    }

    final String kind() {
        return kind;
    }

    abstract T parse(String text);

    static <E extends Enum<E>> Parser<E> oneOf(Class<E> type) {
        StringBuilder words = new StringBuilder();
        for (E constant : type.getEnumConstants()) {
            words.append(words.length() == 0 ? "" : ", ").append(word(constant));
        }
        return new Parser<E>(words.toString()) {
            @Override
            E parse(String text) {
                for (E constant : type.getEnumConstants()) {
                    if (word(constant).equalsIgnoreCase(text)) {
                        return constant;
                    }
                }
                throw new IllegalArgumentException("one of " + kind());
            }
        };
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    static Parser<Integer> count(int least, int most) {
        return new Parser<Integer>("count") {
            @Override
            Integer parse(String text) {
                try {
                    int value = Integer.parseInt(text);
                    if (value >= least && value <= most) {
                        return value;
                    }
                } catch (NumberFormatException e) {
                    // the message below says it
                }
                throw new IllegalArgumentException("a whole number from " + least + " to " + most);
            }
        };
    }

    /** {@code 500ms}, {@code 5s}, {@code 10m}, {@code 24h}, {@code 2d}, or ISO-8601 as in {@code PT5S}. */
    static Parser<Duration> duration(Duration least, Duration most) {
        return new Parser<Duration>("duration") {
            @Override
            Duration parse(String text) {
                try {
                    Duration value = durationOf(text.toUpperCase(Locale.ROOT));
                    if (value.compareTo(least) >= 0 && value.compareTo(most) <= 0) {
                        return value;
                    }
                } catch (DateTimeException | ArithmeticException | NumberFormatException e) {
                    // the message below says it
                }
                throw new IllegalArgumentException("a duration such as 500ms, 5s, 10m or 24h, from " + least.toMillis()
                        + "ms to " + most.toHours() + "h");
            }
        };
    }

    private static Duration durationOf(String text) {
        int digits = digitsIn(text);
        long amount = digits == 0 ? 0 : Long.parseLong(text.substring(0, digits));
        switch (digits == 0 ? "" : text.substring(digits)) {
            case "MS":
                return Duration.ofMillis(amount);
            case "S":
                return Duration.ofSeconds(amount);
            case "M":
                return Duration.ofMinutes(amount);
            case "H":
                return Duration.ofHours(amount);
            case "D":
                return Duration.ofDays(amount);
            default:
                // Only for the rest: it compiles a pattern, and with it the JVM's first lambdas.
                return Duration.parse(text.startsWith("P") ? text : "PT" + text);
        }
    }

    private static int digitsIn(String text) {
        int digits = 0;
        while (digits < text.length() && text.charAt(digits) >= '0' && text.charAt(digits) <= '9') {
            digits++;
        }
        return digits;
    }

    /** Bytes: {@code 4096}, {@code 64k}, {@code 32m}, {@code 1g} (powers of 1024; also {@code KiB}, {@code MB}). */
    static Parser<Long> size(long least, long most) {
        return new Parser<Long>("size") {
            @Override
            Long parse(String text) {
                int digits = digitsIn(text);
                int shift = shiftOf(text.substring(digits).trim().toLowerCase(Locale.ROOT));
                try {
                    long value = Long.parseLong(text.substring(0, digits));
                    if (shift >= 0 && value <= most >> shift && value << shift >= least) {
                        return value << shift;
                    }
                } catch (NumberFormatException e) {
                    // the message below says it
                }
                throw new IllegalArgumentException(
                        "a size in bytes such as 64k or 32m, from " + (least >> 10) + "k to " + (most >> 30) + "g");
            }
        };
    }

    /** The power of two that a unit stands for; -1 for what is no unit. */
    private static int shiftOf(String unit) {
        if (unit.isEmpty() || unit.equals("b")) {
            return 0;
        }
        String rest = unit.substring(1);
        int index = "kmg".indexOf(unit.charAt(0));
        return index < 0 || !(rest.isEmpty() || rest.equals("b") || rest.equals("ib")) ? -1 : 10 * (index + 1);
    }
}
