package io.scoretap.sandbox.sagemaker;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A type and its parameters, lower-cased: {@code text/CSV; label_size=0}. */
record MediaType(String type, Map<String, String> parameters) {

    /** Reads a Content-Type or Accept header; without one the type is empty. */
    static MediaType parse(@Nullable String header) {
        String[] parts = (header == null ? "" : header).toLowerCase(Locale.ROOT).split(";", -1);
        Map<String, String> parameters = new TreeMap<>();
        for (int i = 1; i < parts.length; i++) {
            String[] pair = parts[i].split("=", 2);
            parameters.put(pair[0].trim(), pair.length == 2 ? pair[1].trim() : "");
        }
        return new MediaType(parts[0].trim(), parameters);
    }

    boolean isAnything() {
        return type.isEmpty() || type.equals("*/*");
    }
}
