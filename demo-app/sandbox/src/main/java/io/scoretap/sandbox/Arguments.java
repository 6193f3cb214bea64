package io.scoretap.sandbox;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The command line: options that each have a value. */
final class Arguments {
    static final String USAGE = """
            java -jar scoretap-sandbox.jar [options]
              --sagemaker-port PORT     on 127.0.0.1; 0, the default, for a free one
              --ibm-port PORT           the same for IBM
              --jdbc-url URL            the data mart's database, H2 or PostgreSQL; in memory by default
              --token-lifetime SECONDS  how long IBM's tokens live; 3600 by default
              --storage-lag SECONDS     from OpenScale's answer to the stored record; 0 by default
              --auth on|off             whether OpenScale needs a token; on by default
              --api v1|v2|both          which of OpenScale's APIs are there; both by default""";

    private static final int HIGHEST_PORT = 65_535;

    private final Map<String, String> values = new HashMap<>(Map.of(
            "--sagemaker-port", "0",
            "--ibm-port", "0",
            "--jdbc-url", "",
            "--token-lifetime", "3600",
            "--storage-lag", "0",
            "--auth", "on",
            "--api", "both"));

    /**
     * Reads the words of a command line.
     *
     * @throws IllegalArgumentException that says which word is wrong and what would be right
     */
    Arguments(List<String> words) {
        for (int i = 0; i < words.size(); i += 2) {
            String option = words.get(i);
            if (!values.containsKey(option)) {
                throw new IllegalArgumentException("Unknown option " + option);
            }
            if (i + 1 == words.size()) {
                throw new IllegalArgumentException("Option " + option + " needs a value");
            }
            values.put(option, words.get(i + 1));
        }
    }

    int port(String option) {
        int port = number(option);
        if (port > HIGHEST_PORT) {
            throw new IllegalArgumentException(option + " is " + port + ", but ports end at " + HIGHEST_PORT);
        }
        return port;
    }

    Duration seconds(String option) {
        return Duration.ofSeconds(number(option));
    }

    /** One of the texts that the option may have. */
    String choice(String option, String... allowed) {
        if (!List.of(allowed).contains(text(option))) {
            throw new IllegalArgumentException(
                    option + " is '" + text(option) + "', but must be " + String.join(" or ", allowed));
        }
        return text(option);
    }

    String text(String option) {
        return values.getOrDefault(option, "");
    }

    private int number(String option) {
        try {
            return Integer.parseUnsignedInt(text(option));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(option + " is '" + text(option) + "', but must be a whole number", e);
        }
    }
}
