package io.scoretap.settings;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A JVM's arguments, properties and environment, without anything of the machine that the tests run on. */
final class Given {
    /** The least that is complete. */
    static final String COMPLETE = "subscription-id=S,openscale.instance-id=I,api-key=K";

    private final Map<String, String> properties = new HashMap<>();
    private final Map<String, String> environment = new HashMap<>();
    private String arguments = "";

    static Given complete() {
        return new Given().arguments(COMPLETE);
    }

    static Given completeWith(String arguments) {
        return new Given().arguments(COMPLETE + "," + arguments);
    }

    Given arguments(String text) {
        arguments = text;
        return this;
    }

    Given property(String name, String value) {
        properties.put(name, value);
        return this;
    }

    Given variable(String name, String value) {
        environment.put(name, value);
        return this;
    }

    Given file(Path folder, String... lines) throws IOException {
        Path file = Files.write(folder.resolve("scoretap.yaml"), List.of(lines));
        return variable("SCORETAP_CONFIG", file.toString());
    }

    Settings read() throws SettingsException {
        return Settings.read(arguments, properties, environment);
    }

    List<String> problems() {
        return catchThrowableOfType(SettingsException.class, this::read).problems();
    }
}
