package io.scoretap.settings;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** The text of an option to its value; what it throws says what the text should have looked like. */
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
            return new Secret(text);
        }
    };

    static final Parser<List<String>> LIST = new Parser<List<String>>("list") {
        @Override
        List<String> parse(String text) {
            List<String> items = new ArrayList<>();
            for (String item : text.split(",", -1)) {
                if (item.trim().isEmpty()) {
                    throw new IllegalArgumentException("names separated by commas, none of them empty");
                }
                items.add(item.trim());
            }
            return Collections.unmodifiableList(items);
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
    static Parser<Duration> duration(Duration least) {
        return new Parser<Duration>("duration") {
            @Override
            Duration parse(String text) {
                try {
                    Duration value = Duration.parse(iso(text.toUpperCase(Locale.ROOT)));
                    if (value.compareTo(least) >= 0) {
                        return value;
                    }
                } catch (DateTimeParseException | ArithmeticException e) {
                    // the message below says it
                }
                throw new IllegalArgumentException(
                        "a duration such as 500ms, 5s, 10m or 24h, at least " + least.toMillis() + "ms");
            }
        };
    }

    private static String iso(String text) {
        if (text.endsWith("MS")) {
            return "PT" + new java.math.BigDecimal(Long.parseLong(text.substring(0, text.length() - 2)))
                    .movePointLeft(3)
                    .toPlainString() + "S";
        }
        return text.startsWith("P") ? text : text.endsWith("D") ? "P" + text : "PT" + text;
    }

    /** Bytes: {@code 4096}, {@code 64k}, {@code 32m}, {@code 1g} (powers of 1024; {@code KiB} and {@code MB} are read too). */
    static Parser<Long> size(long least, long most) {
        return new Parser<Long>("size") {
            @Override
            Long parse(String text) {
                String digits = text.toLowerCase(Locale.ROOT).replaceFirst("i?b$", "");
                int shift = digits.isEmpty() ? 0 : 10 * (1 + "kmg".indexOf(digits.charAt(digits.length() - 1)));
                try {
                    long value = Long.parseLong(shift == 0 ? digits : digits.substring(0, digits.length() - 1).trim());
                    if (value >= least >> shift && value <= most >> shift) {
                        return value << shift;
                    }
                } catch (NumberFormatException e) {
                    // the message below says it
                }
                throw new IllegalArgumentException("a size in bytes such as 64k or 32m, from " + least + " to " + most);
            }
        };
    }
}
