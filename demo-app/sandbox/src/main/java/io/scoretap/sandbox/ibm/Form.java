package io.scoretap.sandbox.ibm;

import io.scoretap.sandbox.http.Call;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** The fields of an {@code application/x-www-form-urlencoded} body. */
final class Form {
    private final Map<String, String> fields = new HashMap<>();

    Form(Call call) {
        for (String pair : call.text().split("&", -1)) {
            String[] parts = pair.split("=", 2);
            fields.put(decode(parts[0]), parts.length == 2 ? decode(parts[1]) : "");
        }
    }

    /** The field's value, empty if it is missing. */
    String get(String name) {
        return fields.getOrDefault(name, "");
    }

    int number(String name, int otherwise) {
        String value = get(name);
        try {
            return value.isEmpty() ? otherwise : Integer.parseInt(value);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(name + " is '" + value + "', but must be a whole number", e);
        }
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
