package io.scoretap.payload;

import static org.assertj.core.api.Assertions.assertThat;

import io.scoretap.payload.UndecodableException.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonRequestTest {
    private static final String[] FOUR = {"a", "b", "c", "d"};

    private static Call json(String text) {
        return new Call().request("application/json", text);
    }

    private static Reason reason(String text) {
        return json(text).refusal().reason();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"instances\":[{\"features\":[1.5,16.0,14.0,23.0]}]}",
                "{\"instances\":[{\"data\":{\"features\":{\"values\":[1.5,16.0,14.0,23.0]}}}]}",
                "{\"configuration\":{\"a\":[[1]]},\"instances\":[{\"configuration\":{},"
                        + "\"data\":{\"x\":[],\"features\":{\"values\":[1.5,16.0,14.0,23.0],\"y\":{}}}}],\"z\":[{}]}"
            })
    void reads_the_dense_forms_of_the_common_data_formats(String text) throws Exception {
        assertThat(json(text).features(FOUR).decodedRequest())
                .isEqualTo("{\"fields\":[\"a\",\"b\",\"c\",\"d\"],\"values\":[[1.5,16.0,14.0,23.0]]}");
    }

    /** The request of a real event of SageMaker's data capture. */
    @Test
    void reads_a_captured_request() throws Exception {
        assertThat(json("{\"instances\": [{\"features\": [28, 2, 133937]}]}")
                        .features("a", "b", "c")
                        .decodedRequest())
                .isEqualTo("{\"fields\":[\"a\",\"b\",\"c\"],\"values\":[[28,2,133937]]}");
    }

    @Test
    void keeps_numbers_as_they_were_spelled_and_other_scalars_as_they_are() throws Exception {
        assertThat(
                        json("{\"instances\":[{\"features\":[1E+2,-0,0.50,12345678901234567890123,\"007\",true,false,null]}]}")
                                .features("a", "b", "c", "d", "e", "f", "g", "h")
                                .decode()
                                .request()
                                .rows())
                .containsExactly(Call.row(
                        Call.number("1E+2"),
                        Call.number("-0"),
                        Call.number("0.50"),
                        Call.number("12345678901234567890123"),
                        "007",
                        true,
                        false,
                        null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"NaN", "Infinity", "-Infinity"})
    void reads_what_json_has_no_number_for_as_null(String bare) throws Exception {
        assertThat(json("{\"instances\":[{\"features\":[" + bare + ",1]}]}")
                        .decode()
                        .request()
                        .rows())
                .containsExactly(Call.row(null, Call.number("1")));
    }

    @Test
    void refuses_sparse_rows_and_says_so() {
        UndecodableException refusal =
                json("{\"instances\":[{\"data\":{\"features\":{\"keys\":[26,182],\"shape\":[2000],\"values\":[1,1]}}}]}")
                        .refusal();

        assertThat(refusal.reason()).isEqualTo(Reason.UNSUPPORTED_FORMAT);
        assertThat(refusal).hasMessageContaining("row 1 is sparse");
        assertThat(reason("{\"instances\":[{\"data\":{\"features\":{\"values\":[1,1],\"shape\":[2]}}}]}"))
                .isEqualTo(Reason.UNSUPPORTED_FORMAT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"instances\":[{\"features\":[1,[2]]}]}",
                "{\"instances\":[{\"features\":[1,{\"Zq7xk\":2}]}]}",
                "{\"instances\":[{\"start\":\"Zq7xk\",\"target\":[4.0]}]}",
                "{\"instances\":[{\"features\":1}]}",
                "{\"instances\":[{\"data\":{\"features\":[1,2]}}]}",
                "{\"instances\":[{\"data\":{}}]}",
                "{\"instances\":[[1,2]]}",
                "{\"instances\":{\"features\":[1,2]}}",
                "{\"inputs\":\"Zq7xk\"}",
                "[[1,2]]",
                "\"Zq7xk\"",
                "NaN"
            })
    void refuses_other_shapes(String text) {
        assertThat(reason(text)).isEqualTo(Reason.UNSUPPORTED_FORMAT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"instances\":[{\"features\":[1,2]}]",
                "{\"instances\":[{\"features\":[1,Zq7xk]}]}",
                "{\"instances\":[{\"features\":[1,02]}]}",
                "{\"instances\":[{\"features\":[1,2]}]} Zq7xk",
                "{\"instances\":[{\"features\":[1,2]}]}{}",
                "{\"instances\":[{\"features\":[1,2]}],\"instances\":[{\"features\":[1,2]}]}",
                "28,Zq7xk"
            })
    void refuses_broken_json(String text) {
        assertThat(reason(text)).isEqualTo(Reason.MALFORMED);
    }

    @Test
    void says_where_the_json_is_broken() {
        assertThat(json("{\"instances\":\n[Zq7xk]}").refusal())
                .hasMessageMatching("request: broken JSON at line 2, column \\d+");
    }

    @Test
    void refuses_a_number_or_a_nesting_without_end() {
        assertThat(reason("{\"instances\":[{\"features\":[1," + "9".repeat(100_000) + "]}]}"))
                .isEqualTo(Reason.MALFORMED);
        assertThat(reason("{\"x\":" + "[".repeat(100_000))).isEqualTo(Reason.MALFORMED);
    }

    @Test
    void refuses_a_row_of_another_width() {
        assertThat(reason("{\"instances\":[{\"features\":[1,2]},{\"features\":[1]}]}"))
                .isEqualTo(Reason.FEATURE_COUNT);
    }
}
