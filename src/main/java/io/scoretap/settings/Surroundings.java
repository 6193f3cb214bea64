package io.scoretap.settings;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * System properties {@code scoretap.*} and environment variables {@code SCORETAP_*}.
 *
 * <p>Both are shared with the rest of the machine, so a name that Scoretap does not know is a warning there and not a
 * problem: a setting meant for another version or tool must not switch the logging off. Variables that Kubernetes sets
 * for a service called scoretap draw no warning.
 */
final class Surroundings {
    static final String PROPERTY = "system property ";
    static final String VARIABLE = "environment variable ";

    private Surroundings() {}

    static Map<String, Entry> properties(Map<String, String> properties, Findings findings) {
        Map<String, String> names = new LinkedHashMap<>();
        for (Option<?> option : Options.all()) {
            names.put(option.property(), option.name());
        }
        return entries(properties, names, "scoretap.", PROPERTY, findings);
    }

    static Map<String, Entry> environment(Map<String, String> environment, Findings findings) {
        Map<String, String> names = new LinkedHashMap<>();
        for (Option<?> option : Options.all()) {
            names.put(option.variable(), option.name());
        }
        return entries(environment, names, "SCORETAP_", VARIABLE, findings);
    }

    /** @param names the options' names by their spelling in this place */
    private static Map<String, Entry> entries(
            Map<String, String> values, Map<String, String> names, String prefix, String origin, Findings findings) {
        Map<String, Entry> entries = new LinkedHashMap<>();
        for (Map.Entry<String, String> value : values.entrySet()) {
            String spelling = value.getKey();
            String name = names.get(spelling);
            if (name != null) {
                entries.put(name, new Entry(value.getValue(), origin + spelling));
            } else if (spelling.startsWith(prefix) && !isFromKubernetes(spelling)) {
                findings.warning(Spelling.unknown(spelling, origin.trim(), new ArrayList<>(names.keySet())));
            }
        }
        return entries;
    }

    /**
     * {@code SCORETAP_SERVICE_HOST}, {@code SCORETAP_X_PORT_8080_TCP}: see "environment variables" at
     * https://kubernetes.io/docs/concepts/services-networking/service/.
     */
    private static boolean isFromKubernetes(String name) {
        return name.contains("_SERVICE_HOST")
                || name.contains("_SERVICE_PORT")
                || name.contains("_PORT_")
                || name.endsWith("_PORT");
    }
}
