package io.scoretap.sandbox.ibm;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Iterator;
import java.util.Set;

/** Checks the keys of JSON objects. */
final class Names {
    private Names() {}

    static void requireOnly(JsonNode json, Set<String> allowed, String where) {
        if (!json.isObject()) {
            throw OpenScaleException.invalid(
                    where + " must be an object, but is " + (json.isMissingNode() ? "missing" : "not"));
        }
        for (Iterator<String> names = json.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            if (!allowed.contains(name)) {
                throw OpenScaleException.invalid(where + " has the unknown key " + name);
            }
        }
    }
}
