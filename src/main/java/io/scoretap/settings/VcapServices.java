package io.scoretap.settings;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Cloud Foundry's VCAP_SERVICES: {@code {"aiopenscale": [{"name": "...", "credentials": {"apikey": "..."}}]}}. As in
 * IBM's core library a service of the name is looked for first, then the first one under that key. Loads the JSON
 * parser, so it is only touched where the variable is set.
 */
final class VcapServices {
    private static final String NAME = "ai_openscale";
    /** OpenScale's own name in IBM Cloud's catalogue, and with it the key that Cloud Foundry writes. */
    private static final String CATALOGUE_NAME = "aiopenscale";

    private VcapServices() {}

    static Map<String, Entry> properties(String json, Findings findings) {
        Map<String, Entry> found = new LinkedHashMap<>();
        Map<String, Object> services;
        try {
            services = JSON.std.mapFrom(json);
        } catch (IOException e) {
            // The exception's message quotes the text, and with it perhaps a secret.
            findings.warning("VCAP_SERVICES is not a JSON object; it is not used");
            return found;
        }
        Map<?, ?> service = named(services.values());
        service = service != null ? service : firstOf(services.get(NAME));
        service = service != null ? service : firstOf(services.get(CATALOGUE_NAME));
        if (service != null && service.get("credentials") instanceof Map) {
            Map<?, ?> credentials = (Map<?, ?>) service.get("credentials");
            put(found, "URL", credentials.get("url"));
            put(found, "USERNAME", credentials.get("username"));
            put(found, "PASSWORD", credentials.get("password"));
            put(found, "AUTH_URL", credentials.get("iam_url"));
            put(found, "APIKEY", credentials.get("iam_apikey"));
            put(found, "APIKEY", credentials.get("apikey"));
        }
        return found;
    }

    private static @Nullable Map<?, ?> named(Collection<Object> lists) {
        for (Object list : lists) {
            if (list instanceof Collection) {
                for (Object service : (Collection<?>) list) {
                    if (service instanceof Map && NAME.equals(((Map<?, ?>) service).get("name"))) {
                        return (Map<?, ?>) service;
                    }
                }
            }
        }
        return null;
    }

    private static @Nullable Map<?, ?> firstOf(@Nullable Object list) {
        if (list instanceof Collection && !((Collection<?>) list).isEmpty()) {
            Object first = ((Collection<?>) list).iterator().next();
            return first instanceof Map ? (Map<?, ?>) first : null;
        }
        return null;
    }

    private static void put(Map<String, Entry> found, String name, @Nullable Object value) {
        if (value instanceof String && !((String) value).trim().isEmpty()) {
            found.put(name, new Entry(((String) value).trim(), "VCAP_SERVICES"));
        }
    }
}
