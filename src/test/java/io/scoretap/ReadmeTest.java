package io.scoretap;

import static org.assertj.core.api.Assertions.assertThat;

import io.scoretap.settings.OptionsTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Keeps the tables of the README in step with the code; {@code -Dscoretap.readme=write} renews them. */
class ReadmeTest {
    private static final Path README = Path.of("..", "README.md");

    @Test
    void the_options_of_the_readme_are_those_of_the_code() throws IOException {
        assertThatReadmeHas("options", OptionsTable.markdown());
    }

    @Test
    void the_keys_of_a_route_in_the_readme_are_those_of_the_code() throws IOException {
        assertThatReadmeHas("routes", OptionsTable.routesMarkdown());
    }

    private static void assertThatReadmeHas(String name, String table) throws IOException {
        String readme = Files.readString(README);
        String start = "<!-- " + name + ": generated from the code by ReadmeTest -->\n";
        String end = "<!-- /" + name + " -->";
        int from = readme.indexOf(start) + start.length();
        int to = readme.indexOf(end);
        assertThat(readme).contains(start, end);
        if ("write".equals(System.getProperty("scoretap.readme"))) {
            Files.writeString(README, readme.substring(0, from) + table + readme.substring(to));
            return;
        }
        assertThat(readme.substring(from, to))
                .as("renew it: ./mvnw -pl src test -Dtest=ReadmeTest -Dscoretap.readme=write")
                .isEqualTo(table);
    }
}
