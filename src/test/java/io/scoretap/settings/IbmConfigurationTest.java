package io.scoretap.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IbmConfigurationTest {
    @TempDir
    Path folder;

    private final Given given = new Given().arguments("subscription-id=S,openscale.instance-id=I");

    @Test
    void reads_what_ibms_client_for_cloud_pak_would_read() throws Exception {
        given.arguments("subscription-id=S")
                .variable("AI_OPENSCALE_AUTH_TYPE", "CP4D")
                .variable("AI_OPENSCALE_USERNAME", "u")
                .variable("AI_OPENSCALE_PASSWORD", "p")
                .variable("AI_OPENSCALE_AUTH_URL", "https://cpd:31843/icp4d-api/v1/authorize")
                .variable("AI_OPENSCALE_URL", "https://cpd:31843/openscale/0000-1/v2")
                .variable("AI_OPENSCALE_DISABLE_SSL", "true");

        Settings settings = given.read();

        assertThat(settings.get(Options.AUTH)).isEqualTo(Auth.CP4D);
        assertThat(settings.get(Options.USERNAME)).isEqualTo("u");
        assertThat(settings.get(Options.PASSWORD).reveal()).isEqualTo("p");
        assertThat(settings.get(Options.CP4D_URL)).isEqualTo("https://cpd:31843");
        assertThat(settings.get(Options.OPENSCALE_URL)).isEqualTo("https://cpd:31843");
        assertThat(settings.get(Options.OPENSCALE_INSTANCE_ID)).isEqualTo("0000-1");
        assertThat(settings.get(Options.OPENSCALE_INSECURE)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "APIKEY,K,,,IAM",
        "IAM_APIKEY,K,AUTH_URL,https://iam.test/identity/token,IAM",
        "BEARER_TOKEN,T,AUTH_TYPE,bearerToken,TOKEN",
        "AUTHTYPE,noauth,,,NONE"
    })
    void knows_ibms_names_for_the_ways_to_log_in(
            String name, String value, String otherName, String otherValue, Auth expected) throws Exception {
        given.variable("AI_OPENSCALE_" + name, value);
        if (otherName != null) {
            given.variable("AI_OPENSCALE_" + otherName, otherValue);
        }

        assertThat(given.read().get(Options.AUTH)).isEqualTo(expected);
        assertThat(given.read().get(Options.IAM_URL))
                .isEqualTo("AUTH_URL".equals(otherName) ? "https://iam.test" : "https://iam.cloud.ibm.com");
    }

    @Test
    void refuses_a_way_to_log_in_that_scoretap_lacks_only_where_it_is_needed() throws Exception {
        given.variable("AI_OPENSCALE_AUTH_TYPE", "container");

        assertThat(given.problems())
                .containsExactly(
                        "auth: 'container' (environment variable AI_OPENSCALE_AUTH_TYPE) should be one of auto,"
                                + " iam, cp4d, token, none");
        assertThat(given.variable("SCORETAP_TOKEN", "T").read().get(Options.AUTH))
                .isEqualTo(Auth.TOKEN);
    }

    @Test
    void never_mixes_ibms_credentials_with_ours() throws Exception {
        Settings settings = given.variable("SCORETAP_API_KEY", "ours")
                .variable("AI_OPENSCALE_BEARER_TOKEN", "theirs")
                .variable("AI_OPENSCALE_URL", "https://openscale.test")
                .read();

        assertThat(settings.get(Options.AUTH)).isEqualTo(Auth.IAM);
        assertThat(settings.get(Options.API_KEY).reveal()).isEqualTo("ours");
        assertThat(settings.find(Options.TOKEN)).isNull();
        assertThat(settings.get(Options.OPENSCALE_URL)).isEqualTo("https://openscale.test");
    }

    @Test
    void prefers_the_file_that_is_named_to_the_working_directory_to_the_home() throws Exception {
        given.variable("HOME", credentials("home"))
                .property("user.dir", folder.resolve("none").toString());
        assertThat(given.read().get(Options.API_KEY).reveal()).isEqualTo("home");

        given.property("user.dir", credentials("work"));
        assertThat(given.read().get(Options.API_KEY).reveal()).isEqualTo("work");

        given.property("IBM_CREDENTIALS_FILE", credentials("property") + "/ibm-credentials.env");
        assertThat(given.read().get(Options.API_KEY).reveal()).isEqualTo("property");

        given.variable("IBM_CREDENTIALS_FILE", credentials("variable") + "/ibm-credentials.env");
        assertThat(given.read().get(Options.API_KEY).reveal()).isEqualTo("variable");
    }

    @Test
    void takes_the_first_source_that_has_anything_whole() throws Exception {
        given.property("AI_OPENSCALE_APIKEY", "property");
        assertThat(given.read().get(Options.API_KEY).reveal()).isEqualTo("property");

        given.variable(
                "VCAP_SERVICES",
                "{'x': [{'name': 'ai_openscale', 'credentials': {'apikey': 'vcap'}}]}".replace('\'', '"'));
        assertThat(given.read().get(Options.API_KEY).reveal()).isEqualTo("vcap");

        given.variable("AI_OPENSCALE_APIKEY", "environment");
        assertThat(given.read().get(Options.API_KEY).reveal()).isEqualTo("environment");

        given.variable("HOME", credentials("file")).variable("AI_OPENSCALE_URL", "https://unused");
        assertThat(given.read().get(Options.API_KEY).reveal()).isEqualTo("file");
        assertThat(given.read().get(Options.OPENSCALE_URL)).doesNotContain("unused");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "{\"aiopenscale\":[{\"name\":\"mine\",\"credentials\":{\"iam_apikey\":\"old\",\"apikey\":\"new\"}}]}|new",
                "{\"aiopenscale\":[{\"credentials\":{\"apikey\":\"a\"}}],\"ai_openscale\":[{\"credentials\":{\"apikey\":\"b\"}}]}|b"
            })
    void finds_openscale_among_cloud_foundrys_services(String json, String expected) throws Exception {
        assertThat(given.variable("VCAP_SERVICES", json)
                        .read()
                        .get(Options.API_KEY)
                        .reveal())
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "{\"apikey\": hunter2|true",
                "[1]|true",
                "{\"aiopenscale\":[1],\"x\":{\"y\":2}}|false",
                "{\"aiopenscale\":[{\"credentials\":{\"apikey\":5}}]}|false"
            })
    void passes_over_services_of_another_shape_without_quoting_them(String json, boolean warned) throws Exception {
        Settings settings = given.variable("VCAP_SERVICES", json)
                .variable("SCORETAP_TOKEN", "T")
                .read();

        assertThat(settings.get(Options.AUTH)).isEqualTo(Auth.TOKEN);
        assertThat(settings.warnings()).hasSize(warned ? 1 : 0).noneMatch(line -> line.contains("hunter2"));
    }

    private String credentials(String name) throws IOException {
        Path home = Files.createDirectory(folder.resolve(name));
        Files.writeString(
                home.resolve("ibm-credentials.env"),
                "# AI_OPENSCALE_USERNAME=x\nOTHER_APIKEY=y\n\nAI_OPENSCALE_APIKEY = " + name + "\nnothing\n");
        return home.toString();
    }
}
