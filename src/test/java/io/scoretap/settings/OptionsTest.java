package io.scoretap.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OptionsTest {
    @Test
    void spells_a_name_in_three_ways() {
        assertThat(Options.OPENSCALE_CA_FILE.name()).isEqualTo("openscale.ca-file");
        assertThat(Options.OPENSCALE_CA_FILE.property()).isEqualTo("scoretap.openscale.ca-file");
        assertThat(Options.OPENSCALE_CA_FILE.variable()).isEqualTo("SCORETAP_OPENSCALE_CA_FILE");
    }

    @Test
    void has_no_two_options_of_one_spelling() {
        Set<String> names = new HashSet<>();
        for (Option<?> option : Options.all()) {
            assertThat(names.add(option.name())).as(option.name()).isTrue();
            assertThat(names.add(option.variable())).as(option.variable()).isTrue();
        }
    }

    @Test
    void has_only_defaults_that_parse() {
        for (Option<?> option : Options.all()) {
            if (option.defaultText() != null) {
                assertThat((Object) option.parse(option.defaultText()))
                        .as(option.name())
                        .isNotNull();
            }
        }
    }

    @Test
    void lists_every_option_in_the_table() {
        assertThat(OptionsTable.markdown().lines())
                .hasSize(Options.all().size() + 2)
                .contains(
                        "| option | kind | default | environment | what it does |",
                        "| `batch.age` | duration | `1s` | `SCORETAP_BATCH_AGE` | how long a call waits for others to"
                                + " join it |",
                        "| `api-key` | secret |  | `SCORETAP_API_KEY` | API key of IBM Cloud, or of Cloud Pak for Data"
                                + " with `username` |")
                .allMatch(line -> line.matches("\\|([^|]*\\|){5}"));
    }

    @Test
    void lists_the_keys_of_a_route() {
        assertThat(OptionsTable.routesMarkdown().lines())
                .hasSize(11)
                .contains("| `variant` | name or pattern | the production variant that the route is limited to |");
    }
}
