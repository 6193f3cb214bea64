package io.scoretap.payload;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A content type taken apart: {@code text/csv; charset=utf-8} is the name {@code text/csv} and a parameter. */
final class MediaType {
    private static final int MAX_SHOWN = 80;

    private final String[] parts;
    private final String name;

    /** @param header the HTTP header's value; null or blank if there was none */
    MediaType(@Nullable String header) {
        this.parts = header == null ? new String[] {""} : header.split(";", -1);
        this.name = parts[0].trim().toLowerCase(Locale.ROOT);
    }

    /** Type and subtype in lower case, empty if there was no content type. */
    String name() {
        return name;
    }

    /** Whether it says anything about the bytes. Clients that do not care send no type, or the one for "just bytes". */
    boolean isTelling() {
        return !name.isEmpty() && !name.equals("application/octet-stream");
    }

    @Nullable String parameter(String wanted) {
        for (int i = 1; i < parts.length; i++) {
            int equals = parts[i].indexOf('=');
            if (equals > 0 && parts[i].substring(0, equals).trim().equalsIgnoreCase(wanted)) {
                return unquote(parts[i].substring(equals + 1).trim());
            }
        }
        return null;
    }

    private static String unquote(String value) {
        boolean quoted = value.length() > 1 && value.startsWith("\"") && value.endsWith("\"");
        return quoted ? value.substring(1, value.length() - 1) : value;
    }

    /** The name, fit for a message. */
    @Override
    public String toString() {
        return name.isEmpty() ? "unnamed type" : printable(name);
    }

    /** What a peer sent, cut short and without control characters, so that it can go into a log line. */
    static String printable(String sent) {
        String shown = sent.length() > MAX_SHOWN ? sent.substring(0, MAX_SHOWN) + "..." : sent;
        return shown.replaceAll("[^\\x20-\\x7e]", "?");
    }
}
