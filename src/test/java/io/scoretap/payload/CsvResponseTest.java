package io.scoretap.payload;

import static io.scoretap.payload.ProblemType.BINARY;
import static io.scoretap.payload.ProblemType.MULTICLASS;
import static io.scoretap.payload.ProblemType.REGRESSION;
import static org.assertj.core.api.Assertions.assertThat;

import io.scoretap.payload.UndecodableException.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvResponseTest {
    private static Call csv(ProblemType type, int rows, String text) {
        return Call.ofModel(type).rows(rows).response("text/csv; charset=utf-8", text);
    }

    @Test
    void reads_a_captured_answer() throws Exception {
        assertThat(csv(BINARY, 1, "0.0254181120544672").decodedResponse())
                .isEqualTo("{\"fields\":[\"score\"],\"values\":[[0.0254181120544672]]}");
        assertThat(csv(REGRESSION, 1, "30.4133586884").decodedResponse())
                .isEqualTo("{\"fields\":[\"score\"],\"values\":[[30.4133586884]]}");
    }

    @Test
    void reads_a_record_a_line_and_all_records_on_one_line_alike() throws Exception {
        String table = "{\"fields\":[\"score\"],\"values\":[[0.43],[0.12]]}";

        assertThat(csv(BINARY, 2, "0.43\n0.12\n").decodedResponse()).isEqualTo(table);
        assertThat(csv(BINARY, 2, "0.43,0.12").decodedResponse()).isEqualTo(table);
    }

    @Test
    void reads_probabilities_a_line_as_a_vector() throws Exception {
        assertThat(csv(MULTICLASS, 2, "0.1,0.2,0.7\n0.3,0.3,0.4\n").decodedResponse())
                .isEqualTo("{\"fields\":[\"score\"],\"values\":[[[0.1,0.2,0.7]],[[0.3,0.3,0.4]]]}");
    }

    @Test
    void settles_by_the_request_whether_a_line_is_one_record_or_many() throws Exception {
        String line = "0.1,0.2,0.7";

        assertThat(csv(MULTICLASS, 1, line).decodedResponse())
                .isEqualTo("{\"fields\":[\"score\"],\"values\":[[[0.1,0.2,0.7]]]}");
        assertThat(csv(BINARY, 3, line).decodedResponse())
                .isEqualTo("{\"fields\":[\"score\"],\"values\":[[0.1],[0.2],[0.7]]}");
        assertThat(csv(MULTICLASS, 2, line).refusal().reason()).isEqualTo(Reason.ROW_COUNT);
    }

    @Test
    void reads_vectors_spelled_as_python_lists() throws Exception {
        assertThat(csv(MULTICLASS, 2, "[0.1, 0.2, 0.7],[0.3, 0.3, 4e-05]").decodedResponse())
                .isEqualTo("{\"fields\":[\"score\"],\"values\":[[[0.1,0.2,0.7]],[[0.3,0.3,4e-05]]]}");
        assertThat(csv(BINARY, 1, "[0.1, nan]").decodedResponse())
                .isEqualTo("{\"fields\":[\"score\"],\"values\":[[[0.1,null]]]}");
    }

    @Test
    void reads_quoted_lists_beside_other_columns() throws Exception {
        assertThat(csv(BINARY, 2, "1,\"[0.4, 0.6]\"\n0,\"[0.9, 0.1]\"")
                        .responseFields("predicted_label", "probabilities")
                        .decodedResponse())
                .isEqualTo("{\"fields\":[\"predicted_label\",\"probabilities\"],"
                        + "\"values\":[[1,[0.4,0.6]],[0,[0.9,0.1]]]}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[0.1,0.2", "[0.1,[0.2]]", "[0.1,0.2],0.3]x,[1", "[[0.1],0.2]x"})
    void refuses_lists_whose_brackets_do_not_match(String text) {
        assertThat(csv(MULTICLASS, 1, text).refusal().reason()).isIn(Reason.MALFORMED, Reason.UNSUPPORTED_FORMAT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"['Zq7xk','dog']\"", "[]", "[0.1,,0.2]"})
    void refuses_lists_of_something_else_than_numbers(String text) {
        assertThat(csv(MULTICLASS, 1, text).refusal().reason()).isEqualTo(Reason.UNSUPPORTED_FORMAT);
    }

    @Test
    void refuses_a_quote_that_is_never_closed() {
        assertThat(csv(BINARY, 1, "\"Zq7xk").refusal().reason()).isEqualTo(Reason.MALFORMED);
    }
}
