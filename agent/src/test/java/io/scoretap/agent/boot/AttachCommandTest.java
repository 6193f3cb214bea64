package io.scoretap.agent.boot;

import static org.assertj.core.api.Assertions.assertThat;

import io.scoretap.settings.Option;
import io.scoretap.settings.Options;
import java.util.List;
import org.junit.jupiter.api.Test;

class AttachCommandTest {
    @Test
    void knows_every_secret_that_an_argument_could_hold() {
        List<String> options = Options.all().stream().map(Option::name).toList();

        assertThat(AttachCommand.SECRETS)
                .containsExactlyElementsOf(options.stream()
                        .filter(option -> options.contains(option + "-file"))
                        .toList());
    }
}
