package io.scoretap.settings;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Brings the sources together, highest first, and checks what they say as a whole. */
final class SettingsReader {
    private final Map<String, String> properties;
    private final Map<String, String> environment;
    private final Findings findings = new Findings();

    SettingsReader(Map<String, String> properties, Map<String, String> environment) {
        this.properties = properties;
        this.environment = environment;
    }

    Settings read(@Nullable String agentArguments) throws SettingsException {
        Values values = new Values(
                Arrays.asList(
                        Arguments.parse(agentArguments, findings),
                        Surroundings.properties(properties, findings),
                        Surroundings.environment(environment, findings)),
                findings);
        Entry config = values.entry(Options.CONFIG);
        YamlFile file = config == null || isOff(values) ? null : YamlFile.read(config, findings);
        if (file != null) {
            values = values.over(file.options());
        }
        if (isOff(values)) {
            return Settings.disabled();
        }
        values = withIbms(values);
        Map<Option<?>, Object> settled = parseAll(values);
        if (config != null && file == null) {
            // What is missing may be in the file, so only what was found wrong until here is worth saying.
            findings.throwProblems();
        }
        return check(values, settled, file == null ? null : file.routes());
    }

    /** Whatever else is wrong, {@code enabled=false} is obeyed. */
    private static boolean isOff(Values values) {
        Entry enabled = values.entry(Options.ENABLED);
        return enabled != null && enabled.text().trim().equalsIgnoreCase("false");
    }

    /** IBM's credentials are taken as a whole or not at all: one of theirs with one of ours makes no login. */
    private Values withIbms(Values values) {
        Map<String, Entry> ibms = IbmConfiguration.read(properties, environment, findings);
        List<Option<?>> credentials = IbmConfiguration.CREDENTIALS;
        for (Option<?> option : credentials) {
            if (values.has(option)) {
                ibms.keySet().removeAll(Options.names(credentials));
                ibms.remove(Options.AUTH.name());
            }
        }
        return values.over(ibms);
    }

    private static Map<Option<?>, Object> parseAll(Values values) {
        Map<Option<?>, Object> settled = new HashMap<>();
        for (Option<?> option : Options.all()) {
            String byDefault = option.defaultText();
            Object value = values.find(option);
            if (value != null) {
                settled.put(option, value);
            } else if (byDefault != null && !values.has(option)) {
                settled.put(option, option.parse(byDefault));
            }
        }
        return settled;
    }

    private Settings check(
            Values values, Map<Option<?>, Object> settled, @Nullable List<Map<String, Entry>> declaredRoutes)
            throws SettingsException {
        boolean needsBinding = settled.get(Options.OPENSCALE_API) == Api.V1;
        List<Route> routes = new Routes(values, needsBinding, findings).build(declaredRoutes);
        if (!values.has(Options.OPENSCALE_INSTANCE_ID)) {
            findings.missing(
                    Options.OPENSCALE_INSTANCE_ID,
                    "(on Cloud Pak for Data often 00000000-0000-0000-0000-000000000000)");
        }
        new Credentials(values, settled, findings).settle();
        findings.throwProblems();
        new Cautions(settled, findings).add(values);
        return new Settings(settled, routes, findings.warnings());
    }
}
