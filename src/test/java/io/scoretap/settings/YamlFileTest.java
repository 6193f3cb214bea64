package io.scoretap.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class YamlFileTest {
    private static final String BASE = "openscale: {instance-id: I}";

    @TempDir
    Path folder;

    @Test
    void reads_the_example_of_several_models() throws Exception {
        Path example =
                Path.of(getClass().getResource("/settings/several-models.yaml").toURI());

        Settings settings = new Given().arguments("config=" + example).read();

        assertThat(settings.get(Options.API_KEY).reveal()).isEqualTo("hunter2");
        assertThat(settings.get(Options.OPENSCALE_INSTANCE_ID)).isEqualTo("00123");
        assertThat(settings.get(Options.BATCH_AGE)).isEqualTo(Duration.ofSeconds(2));
        assertThat(settings.get(Options.BATCH_RECORDS)).isEqualTo(100);
        List<Route> routes = settings.routes();
        assertThat(routes).hasSize(3);
        assertThat(routes.get(0).endpoint()).isEqualTo("credit-*");
        assertThat(routes.get(0).variant()).isEqualTo("blue");
        assertThat(routes.get(0).bindingId()).isEqualTo("B");
        assertThat(routes.get(0).features()).containsExactly("age", "income, yearly");
        assertThat(routes.get(0).dataSetId()).isEqualTo("D1");
        assertThat(routes.get(1).bindingId()).isEqualTo("B2");
        assertThat(routes.get(1).features()).containsExactly("age", "sex");
        assertThat(routes.get(1).responseFields()).containsExactly("predicted_label", "score");
        assertThat(routes.get(1).inferenceComponent()).isEqualTo("lgbm");
        assertThat(routes.get(2).subscriptionId()).isEqualTo("1e5");
    }

    @Test
    void reads_flat_and_nested_names() throws Exception {
        Settings settings = Given.complete()
                .file(folder, "batch:", "  age: 2s", "batch.records: 7", "retry.max-age: 1h", "features: age, sex")
                .read();

        assertThat(settings.get(Options.BATCH_AGE)).isEqualTo(Duration.ofSeconds(2));
        assertThat(settings.get(Options.BATCH_RECORDS)).isEqualTo(7);
        assertThat(settings.get(Options.RETRY_MAX_AGE)).isEqualTo(Duration.ofHours(1));
        assertThat(settings.routes().get(0).features()).containsExactly("age", "sex");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "# nothing", "---"})
    void takes_an_empty_file_for_nothing_set(String text) throws Exception {
        assertThat(Given.complete().file(folder, text).read().get(Options.BATCH_RECORDS))
                .isEqualTo(500);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "batch.age: soon|batch.age: 'soon' (line 1 of scoretap.yaml) should be a duration",
                "batch: {age: 1s, aeg: 2s}|batch.aeg (line 1 of scoretap.yaml) is not known to Scoretap; did you mean batch.age?",
                "batch: 3|batch (line 1 of scoretap.yaml) is not known to Scoretap",
                "batch.age: {x: 1}|batch.age (line 1 of scoretap.yaml) should be a single value",
                "batch.age: [1s]|batch.age (line 1 of scoretap.yaml) should be a single value",
                "features: [[a]]|features (line 1 of scoretap.yaml) should be a list of names",
                "{batch.age: 1s, batch: {age: 2s}}|batch.age (line 1 of scoretap.yaml) is there twice; remove one",
                "config: x|config (line 1 of scoretap.yaml) cannot be set in the file itself; remove it",
                "endpoint: ${NAME}|endpoint (line 1 of scoretap.yaml): variables are not replaced in the file",
                "endpoint: arn:aws:x|endpoint: 'arn:aws:x' (line 1 of scoretap.yaml) should be a name of letters",
                "? [a, b]|(not a name) (line 1 of scoretap.yaml) is not known to Scoretap",
                "routes: []|routes (line 1 of scoretap.yaml) should be one list of routes",
                "&a batch: &b {batch: *b}|batch.batch (line 1 of scoretap.yaml) is not known to Scoretap"
            })
    void names_the_line_of_what_is_wrong(String text, String expected) throws Exception {
        assertThat(Given.complete().file(folder, text).problems())
                .singleElement()
                .asString()
                .startsWith(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "api-key: hunter2: x|is not YAML: line 1: mapping values are not allowed here",
                "api-key: @hunter2|is not YAML: line 1: found character '@' that cannot start any token",
                "just text|cannot be read: it should hold lines of name: value",
                "- a|cannot be read: it should hold lines of name: value",
                "api-key: *hunter2|is not YAML: line 1: found undefined alias; quote a value that begins with * or !",
                "api-key: !hunter2!x|is not YAML: line 1: found undefined tag handle; quote a value that begins with * or !"
            })
    void says_in_one_line_why_a_file_is_not_usable_and_never_quotes_it(String text, String expected) throws Exception {
        assertThat(new Given().file(folder, text).problems())
                .singleElement()
                .asString()
                .startsWith("config: '" + folder.resolve("scoretap.yaml"))
                .contains(expected)
                .doesNotContain("hunter2")
                .doesNotContain("\n");
    }

    @Test
    void reports_a_missing_file_and_what_else_is_wrong_but_not_what_the_file_may_hold() {
        assertThat(new Given().arguments("config=/no/such.yaml,batch.age=soon").problems())
                .containsExactly(
                        "config: '/no/such.yaml' (agent argument) cannot be read: there is no such file in /no",
                        "batch.age: 'soon' (agent argument) should be a duration such as 500ms, 5s, 10m or 24h,"
                                + " from 1ms to 1h");
    }

    @Test
    void reads_a_file_that_an_editor_marked_as_utf8() throws Exception {
        Path file = Files.writeString(folder.resolve("bom.yaml"), "\uFEFFendpoint: e\n");

        assertThat(Given.completeWith("config=" + file).read().routes().get(0).endpoint())
                .isEqualTo("e");
    }

    @Test
    void names_the_route_of_what_is_wrong() throws Exception {
        assertThat(new Given()
                        .variable("SCORETAP_API_KEY", "K")
                        .file(
                                folder,
                                BASE,
                                "openscale.api: v1",
                                "routes:",
                                "- {subscription-id: S1, binding-id: B}",
                                "- {endpoint: e2, binding-id: B, batch.age: 1s}",
                                "- {endpoint: e3, subscription-id: a b}",
                                "- e4")
                        .problems())
                .containsExactlyInAnyOrder(
                        "batch.age (route 2, line 5 of scoretap.yaml) is not known to Scoretap; remove it",
                        "route 4, line 7 of scoretap.yaml should hold name: value, such as endpoint: credit-risk",
                        "route 1: endpoint is required where there are several routes",
                        "route 2: subscription-id is required; set it there, or beside the routes for all of them",
                        "route 3: binding-id is required with openscale.api=v1; set it there, or beside the routes"
                                + " for all of them",
                        "subscription-id: 'a b' (route 3, line 6 of scoretap.yaml) should be an id: letters, digits,"
                                + " dots, dashes and underscores",
                        "route 4: endpoint is required where there are several routes",
                        "route 4: subscription-id is required; set it there, or beside the routes for all of them",
                        "route 4: binding-id is required with openscale.api=v1; set it there, or beside the routes"
                                + " for all of them");
    }

    @Test
    void gives_a_route_the_data_set_beside_the_routes_only_with_the_subscription_beside_them() throws Exception {
        List<Route> routes = new Given()
                .variable("SCORETAP_API_KEY", "K")
                .file(
                        folder,
                        BASE,
                        "subscription-id: S",
                        "data-set-id: D",
                        "endpoint: e",
                        "routes:",
                        "- {variant: blue}",
                        "- {variant: green, subscription-id: S2}")
                .read()
                .routes();

        assertThat(routes.get(0).subscriptionId()).isEqualTo("S");
        assertThat(routes.get(0).dataSetId()).isEqualTo("D");
        assertThat(routes.get(0).endpoint()).isEqualTo("e");
        assertThat(routes.get(1).subscriptionId()).isEqualTo("S2");
        assertThat(routes.get(1).dataSetId()).isNull();
    }

    @Test
    void refuses_two_routes_for_the_same_calls() throws Exception {
        assertThat(new Given()
                        .variable("SCORETAP_API_KEY", "K")
                        .file(
                                folder,
                                BASE,
                                "routes:",
                                "- {endpoint: e, subscription-id: S1}",
                                "- {endpoint: e, subscription-id: S2}",
                                "- {endpoint: e, subscription-id: S3, variant: v}")
                        .problems())
                .containsExactly("routes: two are for the same calls, those of e; tell them apart by variant or"
                        + " inference-component, or remove one");
    }
}
