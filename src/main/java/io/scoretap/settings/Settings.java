package io.scoretap.settings;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the user wants, complete and checked. */
public final class Settings {
    private final Map<Option<?>, Object> values;
    private final List<Route> routes;
    private final List<String> warnings;

    Settings(Map<Option<?>, Object> values, List<Route> routes, List<String> warnings) {
        this.values = new HashMap<>(values);
        this.routes = Collections.unmodifiableList(new ArrayList<>(routes));
        this.warnings = Collections.unmodifiableList(new ArrayList<>(warnings));
    }

    /**
     * Reads this JVM's settings. For each option the first of these that has a value for it decides: agent arguments,
     * system properties {@code scoretap.*}, environment variables {@code SCORETAP_*}, the YAML file that
     * {@code config} names, IBM's external configuration ({@code ibm-credentials.env}, {@code AI_OPENSCALE_*},
     * {@code VCAP_SERVICES}), the default. An empty value counts as not set.
     *
     * <p>Where {@code enabled} is false nothing is checked, and {@link #routes} is empty.
     *
     * @param agentArguments {@code name=value,name=value}; null or empty if there are none
     * @throws SettingsException with all that is wrong
     */
    public static Settings read(@Nullable String agentArguments) throws SettingsException {
        Map<String, String> properties = new HashMap<>();
        for (String name : System.getProperties().stringPropertyNames()) {
            String value = System.getProperty(name);
            if (value != null) {
                properties.put(name, value);
            }
        }
        return read(agentArguments, properties, System.getenv());
    }

    /** As {@link #read(String)}, with the given system properties and environment in place of this JVM's. */
    public static Settings read(
            @Nullable String agentArguments, Map<String, String> properties, Map<String, String> environment)
            throws SettingsException {
        return new SettingsReader(properties, environment).read(agentArguments);
    }

    static Settings disabled() {
        return new Settings(
                Collections.<Option<?>, Object>singletonMap(Options.ENABLED, false),
                Collections.<Route>emptyList(),
                Collections.<String>emptyList());
    }

    /** The value of an option that has a default. {@code auth} is never {@link Auth#AUTO} here. */
    public <T> T get(Option<T> option) {
        T value = find(option);
        if (value == null) {
            throw new IllegalStateException("option " + option + " has no value and no default");
        }
        return value;
    }

    /** The value of an option that may be absent; of a secret also where it came from a file. */
    @SuppressWarnings("unchecked") // values are put under the option that parsed them
    public <T> @Nullable T find(Option<T> option) {
        return (T) values.get(option);
    }

    /** Which calls go where; at least one, unless {@code enabled} is false. */
    public List<Route> routes() {
        return routes;
    }

    /** What the user should know at the start, one line each: secrets on the command line, unknown variables. */
    public List<String> warnings() {
        return warnings;
    }

    /** The settings in half a line, for the line at the start: no secret, no user. */
    @Override
    public String toString() {
        if (routes.isEmpty()) {
            return "disabled";
        }
        return (routes.size() == 1 ? routes.get(0) : routes.size() + " routes") + " to " + find(Options.OPENSCALE_URL);
    }
}
