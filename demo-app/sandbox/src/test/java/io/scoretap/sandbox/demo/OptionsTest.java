package io.scoretap.sandbox.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OptionsTest {

    @Test
    void scores_a_few_hundred_applicants_with_the_agent_and_stays_up() {
        assertThat(Options.parse(List.of())).isEqualTo(new Options(false, 500, true));
    }

    @Test
    void takes_arguments_in_any_order() {
        assertThat(Options.parse(List.of("--applicants", "7", "--no-agent", "--once")))
                .isEqualTo(new Options(true, 7, false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-3", "many", "", "100001", "99999999999"})
    void refuses_a_number_of_applicants_that_it_cannot_score(String number) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Options.parse(List.of("--applicants", number)))
                .withMessage("--applicants needs a whole number from 1 to 100000, not '" + number + "'");
    }

    @Test
    void names_an_argument_that_there_is_not() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Options.parse(List.of("--twice")))
                .withMessage("Unknown argument '--twice'");
    }
}
