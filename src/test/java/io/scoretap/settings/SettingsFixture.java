package io.scoretap.settings;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Settings from a few options' texts and the defaults of the others. */
public final class SettingsFixture {
    private SettingsFixture() {}

    /** @param namesAndTexts option name, its text, option name, its text, ... */
    public static Settings settings(String... namesAndTexts) {
        Map<Option<?>, Object> values = new HashMap<>();
        for (Option<?> option : Options.all()) {
            if (option.defaultText() != null) {
                values.put(option, option.parse(option.defaultText()));
            }
        }
        for (int i = 0; i < namesAndTexts.length; i += 2) {
            Option<?> option = named(namesAndTexts[i]);
            values.put(option, option.parse(namesAndTexts[i + 1]));
        }
        return new Settings(values, List.of(), List.of());
    }

    private static Option<?> named(String name) {
        return Options.all().stream()
                .filter(option -> option.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
