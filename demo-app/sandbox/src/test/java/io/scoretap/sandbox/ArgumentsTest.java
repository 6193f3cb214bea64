package io.scoretap.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class ArgumentsTest {
    @Test
    void reads_what_is_given_and_has_defaults_for_the_rest() {
        Arguments arguments = new Arguments(List.of("--ibm-port", "8080", "--auth", "off"));
        assertThat(arguments.port("--ibm-port")).isEqualTo(8080);
        assertThat(arguments.port("--sagemaker-port")).isZero();
        assertThat(arguments.choice("--auth", "on", "off")).isEqualTo("off");
        assertThat(arguments.seconds("--token-lifetime")).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void says_what_is_wrong() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Arguments(List.of("--port", "1")))
                .withMessage("Unknown option --port");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Arguments(List.of("--ibm-port")))
                .withMessage("Option --ibm-port needs a value");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Arguments(List.of("--ibm-port", "many")).port("--ibm-port"))
                .withMessage("--ibm-port is 'many', but must be a whole number");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Arguments(List.of("--ibm-port", "70000")).port("--ibm-port"))
                .withMessage("--ibm-port is 70000, but ports end at 65535");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Arguments(List.of("--api", "v3")).choice("--api", "v1", "v2", "both"))
                .withMessage("--api is 'v3', but must be v1 or v2 or both");
    }

    @Test
    void the_usage_names_every_option_that_has_a_default() {
        assertThat(Arguments.USAGE)
                .contains(
                        "--sagemaker-port",
                        "--ibm-port",
                        "--jdbc-url",
                        "--token-lifetime",
                        "--storage-lag",
                        "--auth",
                        "--api");
    }
}
