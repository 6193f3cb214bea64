package io.scoretap.payload;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvCellTest {
    @ParameterizedTest
    @ValueSource(strings = {"0", "14", "-0.50", "0.0", "1e-05", "-1.5E+10", "123456789012345678901234567890"})
    void keeps_a_number_as_it_is_spelled(String text) {
        assertThat(CsvCell.of(text)).isEqualTo(Call.number(text));
    }

    @ParameterizedTest
    @CsvSource({"+1.5,1.5", ".5,0.5", "-.5,-0.5", "5.,5.0", "-5.,-5.0", "+5.e3,5.0e3", "' 16.0 ',16.0", "+0,0"})
    void spells_other_numbers_as_json_does(String text, String spelled) {
        assertThat(CsvCell.of(text)).isEqualTo(Call.number(spelled));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "nan", "NaN", "-nan", "inf", "+inf", "-Infinity", "INF"})
    void reads_what_is_missing_or_not_finite_as_null(String text) {
        assertThat(CsvCell.of(text)).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "007",
                "-007",
                "+007",
                "00.5",
                "True",
                "No Risk",
                " F ",
                "1,5",
                "1.2.3",
                "1e",
                "1e+",
                "0x1F",
                "1f",
                "1_000",
                "+-1",
                "--1",
                "+",
                "-",
                ".",
                "-.",
                "e5",
                ".e5",
                "\u0661",
                "192.168.1.2",
                "2020-01-01"
            })
    void keeps_everything_else_as_text(String text) {
        assertThat(CsvCell.of(text)).isEqualTo(text);
    }

    @Test
    void is_done_in_one_pass_over_a_cell_of_megabytes() {
        String long1 = "1".repeat(5_000_000) + "x";

        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(30), () -> assertThat(CsvCell.of(long1)).isEqualTo(long1));
    }
}
