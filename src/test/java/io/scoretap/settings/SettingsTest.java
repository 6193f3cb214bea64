package io.scoretap.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {
    @TempDir
    Path folder;

    @Test
    void fills_in_the_defaults() throws Exception {
        Settings settings = Given.complete().read();

        assertThat(settings.get(Options.ENABLED)).isTrue();
        assertThat(settings.get(Options.BATCH_AGE)).isEqualTo(Duration.ofSeconds(1));
        assertThat(settings.get(Options.OUTBOX_BYTES)).isEqualTo(32L << 20);
        assertThat(settings.get(Options.OPENSCALE_URL)).isEqualTo("https://api.aiopenscale.cloud.ibm.com");
        assertThat(settings.find(Options.CP4D_URL)).isNull();
        assertThat(settings.routes()).singleElement().satisfies(route -> {
            assertThat(route.subscriptionId()).isEqualTo("S");
            assertThat(route.endpoint()).isNull();
            assertThat(route.features()).isEmpty();
        });
    }

    @Test
    void prefers_argument_to_property_to_environment_to_file_to_ibm_to_default() throws Exception {
        Given given = new Given()
                .arguments("subscription-id=S,openscale.instance-id=I,openscale.url=https://argument")
                .property("scoretap.openscale.url", "https://property")
                .variable("SCORETAP_OPENSCALE_URL", "https://environment")
                .variable("AI_OPENSCALE_URL", "https://ibm")
                .variable("AI_OPENSCALE_APIKEY", "K")
                .file(folder, "openscale.url: https://file");
        assertThat(given.read().get(Options.OPENSCALE_URL)).isEqualTo("https://argument");

        given.arguments("subscription-id=S,openscale.instance-id=I");
        assertThat(given.read().get(Options.OPENSCALE_URL)).isEqualTo("https://property");

        given.property("scoretap.openscale.url", "");
        assertThat(given.read().get(Options.OPENSCALE_URL)).isEqualTo("https://environment");

        given.variable("SCORETAP_OPENSCALE_URL", " ");
        assertThat(given.read().get(Options.OPENSCALE_URL)).isEqualTo("https://file");

        given.file(folder, "openscale.url:");
        assertThat(given.read().get(Options.OPENSCALE_URL)).isEqualTo("https://ibm");

        given.variable("AI_OPENSCALE_URL", "");
        assertThat(given.read().get(Options.OPENSCALE_URL)).isEqualTo("https://api.aiopenscale.cloud.ibm.com");
    }

    @Test
    void takes_the_config_file_from_argument_property_or_environment() throws Exception {
        Given environment = Given.complete().file(folder, "batch.age: 2s");
        assertThat(environment.read().get(Options.BATCH_AGE)).isEqualTo(Duration.ofSeconds(2));

        String file = folder.resolve("scoretap.yaml").toString();
        assertThat(Given.complete().property("scoretap.config", file).read().get(Options.BATCH_AGE))
                .isEqualTo(Duration.ofSeconds(2));
        assertThat(Given.completeWith("config=" + file).read().get(Options.BATCH_AGE))
                .isEqualTo(Duration.ofSeconds(2));
    }

    @Test
    void collects_everything_that_is_wrong_in_one_line_each() {
        assertThat(Given.completeWith("batch.age=soon,nonsense-option=1,features=a,,b,openscale.api=v3")
                        .property("scoretap.outbox.records", "many")
                        .variable("SCORETAP_OPENSCALE_URL", "https://user:word@host")
                        .problems())
                .containsExactlyInAnyOrder(
                        "nonsense-option (agent argument) is not known to Scoretap; remove it",
                        "batch.age: 'soon' (agent argument) should be a duration such as 500ms, 5s, 10m or 24h,"
                                + " from 1ms to 1h",
                        "features: 'a,,b' (agent argument) should be names separated by commas, none of them empty",
                        "openscale.api: 'v3' (agent argument) should be one of auto, v1, v2",
                        "outbox.records: 'many' (system property scoretap.outbox.records) should be a whole number"
                                + " from 1 to 10000000",
                        "openscale.url: '***@host' (environment variable SCORETAP_OPENSCALE_URL) should be http:// or"
                                + " https://, a host and, if need be, a port, without user and path");
    }

    @Test
    void never_shows_a_secret() {
        assertThat(new Given()
                        .arguments("subscription-id=S,openscale.instance-id=I")
                        .variable("SCORETAP_API_KEY", "hun\u0007ter2")
                        .problems())
                .containsExactly(
                        "api-key: *** (8 characters) (environment variable SCORETAP_API_KEY) should be one line"
                                + " of text");
    }

    @Test
    void keeps_a_problem_to_one_short_line_whatever_the_value() {
        assertThat(Given.complete()
                        .variable("SCORETAP_BATCH_AGE", "a\nb" + "x".repeat(500))
                        .problems())
                .singleElement()
                .asString()
                .startsWith("batch.age: 'a bxxx")
                .doesNotContain("\n")
                .hasSizeLessThan(300);
    }

    @Test
    void says_what_is_required() {
        assertThat(new Given().variable("SCORETAP_API_KEY", "K").problems())
                .containsExactly(
                        "subscription-id: required; set the agent argument subscription-id=...,"
                                + " SCORETAP_SUBSCRIPTION_ID or subscription-id in the config file",
                        "openscale.instance-id: required (on Cloud Pak for Data often"
                                + " 00000000-0000-0000-0000-000000000000); set the agent argument"
                                + " openscale.instance-id=..., SCORETAP_OPENSCALE_INSTANCE_ID or openscale.instance-id in"
                                + " the config file");
    }

    @Test
    void requires_a_binding_for_the_first_api_only() throws Exception {
        assertThat(Given.completeWith("openscale.api=v1").problems())
                .singleElement()
                .asString()
                .startsWith("binding-id: required with openscale.api=v1; set");
        assertThat(Given.completeWith("openscale.api=v1,binding-id=B")
                        .read()
                        .routes()
                        .get(0)
                        .bindingId())
                .isEqualTo("B");
    }

    @Test
    void checks_nothing_when_disabled() throws Exception {
        Settings settings = new Given()
                .arguments("enabled=false,nonsense=1,batch.age=soon,config=/no/such/file")
                .read();

        assertThat(settings.get(Options.ENABLED)).isFalse();
        assertThat(settings.routes()).isEmpty();
        assertThat(new Given().file(folder, "enabled: false").read().get(Options.ENABLED))
                .isFalse();
    }

    @Test
    void only_warns_of_strange_names_in_places_shared_with_others() throws Exception {
        Settings settings = Given.complete()
                .property("scoretap.batch.aeg", "1s")
                .variable("SCORETAP_TEST_HOME", "/x")
                .variable("SCORETAP_SERVICE_HOST", "10.0.0.1")
                .variable("SCORETAP_PORT_8080_TCP", "tcp://10.0.0.1:8080")
                .variable("SCORETAP_SUBSCRIPTON_ID", "S")
                .read();

        assertThat(settings.warnings())
                .filteredOn(line -> !line.startsWith("api-key"))
                .containsExactlyInAnyOrder(
                        "scoretap.batch.aeg (system property) is not known to Scoretap;"
                                + " did you mean scoretap.batch.age?",
                        "SCORETAP_TEST_HOME (environment variable) is not known to Scoretap; remove it",
                        "SCORETAP_SUBSCRIPTON_ID (environment variable) is not known to Scoretap;"
                                + " did you mean SCORETAP_SUBSCRIPTION_ID?");
    }

    @Test
    void reads_this_jvm() throws Exception {
        System.setProperty("scoretap.batch.age", "7s");
        try {
            assertThat(Settings.read(Given.COMPLETE).get(Options.BATCH_AGE)).isEqualTo(Duration.ofSeconds(7));
        } finally {
            System.clearProperty("scoretap.batch.age");
        }
    }

    @Test
    void describes_itself_without_secrets() throws Exception {
        assertThat(Given.completeWith("endpoint=credit-risk").read())
                .hasToString("endpoint credit-risk of subscription S to https://api.aiopenscale.cloud.ibm.com");
    }
}
