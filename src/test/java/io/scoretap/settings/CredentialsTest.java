package io.scoretap.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CredentialsTest {
    private static final String IDS = "subscription-id=S,openscale.instance-id=I,";

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "token=T|TOKEN",
                "token=T,username=u,password=p,api-key=k|TOKEN",
                "username=u,password=p,openscale.url=https://cpd|CP4D",
                "username=u,api-key=k,openscale.url=https://cpd|CP4D",
                "api-key=k|IAM",
                "auth=none|NONE",
                "auth=iam,api-key=k,username=u|IAM",
                "auth=token,token=T|TOKEN"
            })
    void settles_how_to_log_in_by_what_is_set(String arguments, Auth expected) throws Exception {
        assertThat(new Given().arguments(IDS + arguments).read().get(Options.AUTH))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "batch.age=1s|auth: no credentials; set api-key-file or SCORETAP_API_KEY for IBM Cloud",
                "auth=iam|api-key: required with auth=iam; set api-key-file or SCORETAP_API_KEY",
                "auth=token,api-key=k|token: required with auth=token; set token-file or SCORETAP_TOKEN",
                "password=p,openscale.url=https://cpd|username: required for Cloud Pak for Data; set",
                "username=u,openscale.url=https://cpd|password: required for Cloud Pak for Data, or an API key; set",
                "username=u,password=p,api-key=k,openscale.url=https://cpd|password: set together with api-key;",
                "username=u,password=p|openscale.url: required for Cloud Pak for Data; set"
            })
    void says_which_credentials_are_missing(String arguments, String expected) {
        assertThat(new Given().arguments(IDS + arguments).problems())
                .singleElement()
                .asString()
                .startsWith(expected);
    }

    @Test
    void reads_secrets_from_files_without_the_line_end() throws Exception {
        Path key = Files.writeString(folder.resolve("key"), "hunter2 \r\n");

        Settings settings = new Given().arguments(IDS + "api-key-file=" + key).read();

        assertThat(settings.get(Options.API_KEY).reveal()).isEqualTo("hunter2 ");
        assertThat(settings.get(Options.API_KEY_FILE)).isEqualTo(key.toString());
        assertThat(settings.get(Options.AUTH)).isEqualTo(Auth.IAM);
        assertThat(settings.warnings()).isEmpty();
    }

    @Test
    void keeps_the_name_of_the_token_file_for_reading_it_again() throws Exception {
        Path token = Files.writeString(folder.resolve("token"), "T1\n");

        Settings settings = new Given().arguments(IDS + "token-file=" + token).read();

        assertThat(settings.get(Options.TOKEN).reveal()).isEqualTo("T1");
        assertThat(settings.get(Options.TOKEN_FILE)).isEqualTo(token.toString());
    }

    @Test
    void names_a_secret_file_that_cannot_be_read_and_the_cause() throws Exception {
        Path empty = Files.writeString(folder.resolve("empty"), "\n");
        Path lines = Files.writeString(folder.resolve("lines"), "hunter2\nhunter3\n");
        Path large = Files.write(folder.resolve("large"), new byte[(1 << 20) + 1]);

        assertThat(problemOf(folder.resolve("none")))
                .endsWith("/none' (agent argument) cannot be read: there is no such file in " + folder);
        assertThat(problemOf(folder)).endsWith("(agent argument) cannot be read: it is a directory");
        assertThat(problemOf(empty)).endsWith("/empty' (agent argument) cannot be read: it is empty");
        assertThat(problemOf(large)).endsWith("/large' (agent argument) cannot be read: it is larger than 1 MiB");
        assertThat(problemOf(lines))
                .startsWith("api-key-file: '")
                .endsWith("/lines' (agent argument) should hold one line of text");
    }

    private String problemOf(Path file) {
        return new Given().arguments(IDS + "api-key-file=" + file).problems().get(0);
    }

    @Test
    void refuses_a_secret_and_its_file_together() throws Exception {
        Path key = Files.writeString(folder.resolve("key"), "hunter2");

        assertThat(new Given()
                        .arguments(IDS + "api-key-file=" + key)
                        .variable("SCORETAP_API_KEY", "hunter3")
                        .problems())
                .containsExactly("api-key: set (environment variable SCORETAP_API_KEY) together with api-key-file"
                        + " (agent argument); remove one");
    }

    @Test
    void warns_of_secrets_that_other_users_can_read() throws Exception {
        assertThat(new Given().arguments(IDS + "api-key=hunter2").read().warnings())
                .containsExactly(
                        "api-key: other users of this machine can read it in the command line (agent argument);"
                                + " use api-key-file or SCORETAP_API_KEY");
        assertThat(new Given()
                        .arguments(IDS + "batch.age=1s")
                        .property("scoretap.token", "hunter2")
                        .read()
                        .warnings())
                .singleElement()
                .asString()
                .startsWith("token: other users")
                .doesNotContain("hunter2");
        assertThat(new Given()
                        .arguments(IDS + "batch.age=1s")
                        .variable("SCORETAP_TOKEN", "hunter2")
                        .read()
                        .warnings())
                .isEmpty();
    }

    @Test
    void warns_of_connections_that_can_be_overheard() throws Exception {
        Given given = new Given().variable("SCORETAP_TOKEN", "T");

        assertThat(given.arguments(IDS + "openscale.url=http://cpd:80,openscale.insecure=true")
                        .read()
                        .warnings())
                .containsExactly(
                        "openscale.insecure: TLS certificates are not checked; use openscale.ca-file in production",
                        "openscale.url: http://cpd:80 takes credentials unencrypted; use https");
        assertThat(given.arguments(IDS + "openscale.url=http://localhost:80")
                        .read()
                        .warnings())
                .isEmpty();
    }
}
