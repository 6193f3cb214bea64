package io.scoretap.openscale;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A JSON object of IBM's, read leniently: what is absent, or of another type, reads as null or empty. */
final class JsonObject {
    static final JsonObject EMPTY = new JsonObject(Collections.emptyMap());

    private final Map<?, ?> members;

    private JsonObject(Map<?, ?> members) {
        this.members = members;
    }

    /** @throws IOException if the text is no JSON object */
    static JsonObject parse(byte[] text) throws IOException {
        Map<String, Object> members = JSON.std.mapFrom(text);
        if (members == null) { // the text is the word null
            throw new IOException("no JSON object");
        }
        return new JsonObject(members);
    }

    boolean isEmpty() {
        return members.isEmpty();
    }

    @Nullable String text(String name) {
        Object value = members.get(name);
        return value instanceof String || value instanceof Number ? value.toString() : null;
    }

    @Nullable Long number(String name) {
        Object value = members.get(name);
        return value instanceof Number ? (Long) ((Number) value).longValue() : null;
    }

    List<String> texts(String name) {
        List<String> texts = new ArrayList<>();
        for (Object item : list(name)) {
            if (item instanceof String) {
                texts.add((String) item);
            }
        }
        return texts;
    }

    JsonObject object(String name) {
        return of(members.get(name));
    }

    List<JsonObject> objects(String name) {
        List<JsonObject> objects = new ArrayList<>();
        for (Object item : list(name)) {
            objects.add(of(item));
        }
        return objects;
    }

    JsonObject first(String name) {
        List<JsonObject> objects = objects(name);
        return objects.isEmpty() ? EMPTY : objects.get(0);
    }

    private List<?> list(String name) {
        Object value = members.get(name);
        return value instanceof List ? (List<?>) value : Collections.emptyList();
    }

    private static JsonObject of(@Nullable Object value) {
        return value instanceof Map ? new JsonObject((Map<?, ?>) value) : EMPTY;
    }
}
