package io.scoretap.hosts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Keeps the README from claiming what is not tested; {@code -Dscoretap.readme=write} renews it. */
class ReadmeTest {
    private static final Path README = Path.of("..", "..", "README.md");
    private static final String START = "<!-- supported: generated from the tests by ReadmeTest -->\n";
    private static final String END = "<!-- /supported -->";

    @Test
    void what_the_readme_says_to_be_supported_is_what_is_tested() throws IOException {
        String readme = Files.readString(README);
        assertThat(readme).contains(START, END);
        int from = readme.indexOf(START) + START.length();
        int to = readme.indexOf(END);
        if ("write".equals(System.getProperty("scoretap.readme"))) {
            Files.writeString(README, readme.substring(0, from) + SupportedTable.markdown() + readme.substring(to));
            return;
        }
        assertThat(readme.substring(from, to))
                .as("renew it: ./mvnw -pl agent/hosts -am test -Dtest=ReadmeTest -Dscoretap.readme=write"
                        + " -Dsurefire.failIfNoSpecifiedTests=false")
                .isEqualTo(SupportedTable.markdown());
    }
}
