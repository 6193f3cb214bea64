package io.scoretap.payload;

import static io.scoretap.payload.ProblemType.BINARY;
import static io.scoretap.payload.ProblemType.MULTICLASS;
import static io.scoretap.payload.ProblemType.REGRESSION;
import static org.assertj.core.api.Assertions.assertThat;

import io.scoretap.payload.UndecodableException.Reason;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnnamedRowsTest {
    private static Call line(ProblemType type, String text) {
        return Call.ofModel(type).response("text/csv", text);
    }

    private static List<String> fields(Call call) throws UndecodableException {
        return call.decode().response().fields();
    }

    @Test
    void names_a_regression_by_the_prediction_field() throws Exception {
        assertThat(fields(line(REGRESSION, "232.9"))).containsExactly("score");
        assertThat(fields(line(REGRESSION, "232.9").fields("rentals", "p"))).containsExactly("rentals");
    }

    @Test
    void names_one_number_of_a_binary_model_by_the_probability_field() throws Exception {
        assertThat(fields(line(BINARY, "0.4"))).containsExactly("score");
        assertThat(fields(line(BINARY, "0.4").fields("label", "p"))).containsExactly("p");
    }

    @Test
    void names_one_number_of_a_multiclass_model_by_the_prediction_field() throws Exception {
        assertThat(fields(line(MULTICLASS, "2.0"))).containsExactly("predicted_label");
        assertThat(fields(line(MULTICLASS, "2.0").fields("label", "p"))).containsExactly("label");
    }

    @Test
    void names_a_text_by_the_prediction_field() throws Exception {
        assertThat(fields(line(BINARY, "True."))).containsExactly("predicted_label");
        assertThat(fields(line(MULTICLASS, "No Risk").fields("label", "p"))).containsExactly("label");
    }

    @Test
    void names_a_vector_by_the_probability_field() throws Exception {
        assertThat(fields(line(MULTICLASS, "0.1,0.2,0.7").fields("label", "p"))).containsExactly("p");
        assertThat(fields(line(BINARY, "\"[0.1,0.9]\""))).containsExactly("score");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "REGRESSION|1.5,2.5", "REGRESSION|Zq7xk", "REGRESSION|[1.5,2.5]",
                "BINARY|1,0.6", "BINARY|0.4,0.6", "BINARY|0.1,0.2,0.7",
                "MULTICLASS|1,0.6", "MULTICLASS|Zq7xk,0.1,0.9", "MULTICLASS|1,[0.4,0.6]"
            })
    void refuses_to_guess(ProblemType type, String text) {
        UndecodableException refusal = line(type, text).refusal();

        assertThat(refusal.reason()).isEqualTo(Reason.RESPONSE_COLUMNS);
        assertThat(refusal).hasMessageEndingWith("set `response-fields`");
    }

    @Test
    void refuses_a_column_of_texts_and_numbers() {
        assertThat(line(BINARY, "True.\n0.4").rows(2).refusal().reason()).isEqualTo(Reason.RESPONSE_COLUMNS);
    }

    @Test
    void refuses_to_guess_without_a_problem_type() {
        UndecodableException refusal = line(null, "0.4").refusal();

        assertThat(refusal.reason()).isEqualTo(Reason.RESPONSE_COLUMNS);
        assertThat(refusal).hasMessageContaining("no problem type; set `response-fields`");
    }

    @Test
    void prefers_the_names_that_the_user_set() throws Exception {
        assertThat(line(null, "1,0.6").responseFields("label", "p").decodedResponse())
                .isEqualTo("{\"fields\":[\"label\",\"p\"],\"values\":[[1,0.6]]}");
    }

    @Test
    void takes_a_single_name_for_a_vector() throws Exception {
        assertThat(line(null, "0.4,0.6").responseFields("p").decodedResponse())
                .isEqualTo("{\"fields\":[\"p\"],\"values\":[[[0.4,0.6]]]}");
    }

    @Test
    void refuses_names_that_are_not_as_many_as_the_columns() {
        UndecodableException refusal =
                line(BINARY, "1,0.4,0.6").responseFields("label", "p").refusal();

        assertThat(refusal.reason()).isEqualTo(Reason.RESPONSE_COLUMNS);
        assertThat(refusal).hasMessage("response: has 3 columns, `response-fields` names 2");
        assertThat(line(BINARY, "Zq7xk,0.6").responseFields("p").refusal().reason())
                .isEqualTo(Reason.RESPONSE_COLUMNS);
    }

    @Test
    void refuses_rows_of_different_widths_and_names_the_row() {
        assertThat(line(MULTICLASS, "0.1,0.2,0.7\n0.1,0.9").rows(2).refusal())
                .hasMessage("response: row 2 has 2 columns, row 1 has 3")
                .extracting(UndecodableException::reason)
                .isEqualTo(Reason.RESPONSE_COLUMNS);
    }
}
