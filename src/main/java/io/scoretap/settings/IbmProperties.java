package io.scoretap.settings;

import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds the properties that IBM's clients would read for OpenScale, by the rules of com.ibm.cloud:sdk-core
 * ({@code CredentialUtils}). The service is called {@code ai_openscale} in IBM's Python and Go clients. The first of
 * these that has any property of it is taken, whole: the credentials file, environment variables, VCAP_SERVICES,
 * system properties. The credentials file is the first that exists of IBM_CREDENTIALS_FILE (environment, then system
 * property) and {@code ibm-credentials.env} in the working directory and in the user's home.
 */
final class IbmProperties {
    private static final String PREFIX = "AI_OPENSCALE_";

    private final Map<String, String> properties;
    private final Map<String, String> environment;
    private final Findings findings;

    IbmProperties(Map<String, String> properties, Map<String, String> environment, Findings findings) {
        this.properties = properties;
        this.environment = environment;
        this.findings = findings;
    }

    /** By name without the prefix: {@code APIKEY}, {@code AUTH_TYPE}. */
    Map<String, Entry> find() {
        Map<String, Entry> found = fromFile();
        if (found.isEmpty()) {
            found = withPrefix(environment, Surroundings.VARIABLE);
        }
        String services = environment.get("VCAP_SERVICES");
        if (found.isEmpty() && services != null && !services.trim().isEmpty()) {
            found = VcapServices.properties(services, findings);
        }
        return found.isEmpty() ? withPrefix(properties, Surroundings.PROPERTY) : found;
    }

    private Map<String, Entry> fromFile() {
        File file = firstExisting();
        if (file == null) {
            return Collections.emptyMap();
        }
        Map<String, String> lines = new LinkedHashMap<>();
        try {
            for (String line : TextFile.read(file).split("\r?\n", -1)) {
                int equals = line.indexOf('=');
                if (equals > 0 && !line.startsWith("#")) {
                    lines.put(line.substring(0, equals).trim(), line.substring(equals + 1));
                }
            }
        } catch (IOException e) {
            findings.warning(file + ": IBM's credentials file cannot be read: " + e.getMessage());
        }
        return withPrefix(lines, file.getName() + ", ");
    }

    private @Nullable File firstExisting() {
        List<File> candidates = new ArrayList<>();
        add(candidates, environment.get("IBM_CREDENTIALS_FILE"), null);
        add(candidates, properties.get("IBM_CREDENTIALS_FILE"), null);
        String byDefault = "ibm-credentials.env";
        add(candidates, properties.get("user.dir"), byDefault);
        add(candidates, environment.get("HOME"), byDefault);
        String drive = environment.get("HOMEDRIVE");
        String path = environment.get("HOMEPATH");
        add(candidates, drive == null || path == null ? null : drive + path, byDefault);
        add(candidates, environment.get("USERPROFILE"), byDefault);
        for (File candidate : candidates) {
            if (candidate.isFile()) {
                return candidate;
            }
        }
        return null;
    }

    private static void add(List<File> candidates, @Nullable String path, @Nullable String name) {
        if (path != null && !path.isEmpty()) {
            candidates.add(name == null ? new File(path) : new File(path, name));
        }
    }

    private static Map<String, Entry> withPrefix(Map<String, String> values, String origin) {
        Map<String, Entry> found = new LinkedHashMap<>();
        for (Map.Entry<String, String> value : values.entrySet()) {
            String name = value.getKey();
            String text = value.getValue().trim();
            if (name.startsWith(PREFIX) && name.length() > PREFIX.length() && !text.isEmpty()) {
                found.put(name.substring(PREFIX.length()), new Entry(text, origin + name));
            }
        }
        return found;
    }
}
