package io.scoretap.payload;

import static io.scoretap.payload.Call.SECRET;
import static org.assertj.core.api.Assertions.assertThat;

import io.scoretap.payload.UndecodableException.Reason;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class CodecTest {
    private static final String TWO_JSON = "{\"predictions\":[{\"score\":0.4},{\"score\":0.5}]}";

    @Test
    void carries_id_and_times_of_the_call_over() throws Exception {
        ScoringRecord record = new Call().decode();

        assertThat(record.scoringId()).isEqualTo("id-1");
        assertThat(record.scoringTimestamp()).isEqualTo(Call.STARTED);
        assertThat(record.responseTime()).isEqualTo(Duration.ofMillis(337));
    }

    /** The exchange of IBM's tutorial, "AI OpenScale and SageMaker ML Engine". */
    @Test
    void reads_the_call_of_the_tutorial_as_ibm_does() throws Exception {
        Call call = new Call()
                .features("f0", "f1", "f2")
                .request("text/csv", "0.0,1.0,13")
                .response(
                        "application/json",
                        "{\"predictions\": [{\"score\": 0.19936884939670563, \"predicted_label\": 0}]}");

        assertThat(call.decodedRequest()).isEqualTo("{\"fields\":[\"f0\",\"f1\",\"f2\"],\"values\":[[0.0,1.0,13]]}");
        assertThat(call.decodedResponse())
                .isEqualTo("{\"fields\":[\"score\",\"predicted_label\"],\"values\":[[0.19936884939670563,0]]}");
    }

    @Test
    void refuses_a_response_with_fewer_rows_than_the_request() {
        UndecodableException refusal =
                new Call().rows(3).response("application/json", TWO_JSON).refusal();

        assertThat(refusal.reason()).isEqualTo(Reason.ROW_COUNT);
        assertThat(refusal).hasMessage("response: has 2 rows, the request has 3");
    }

    @Test
    void refuses_a_response_with_more_rows_than_the_request() {
        assertThat(new Call().response("application/json", TWO_JSON).refusal().reason())
                .isEqualTo(Reason.ROW_COUNT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", " \r\n \r\n"})
    void refuses_csv_without_rows_as_empty(String nothing) {
        assertThat(new Call().request("text/csv", nothing).refusal().reason()).isEqualTo(Reason.EMPTY);
        assertThat(new Call().response("text/csv", nothing).refusal().reason()).isEqualTo(Reason.EMPTY);
    }

    @Test
    void refuses_json_without_rows_as_empty() {
        assertThat(new Call().request("application/json", "{\"instances\":[]}").refusal())
                .extracting(UndecodableException::reason)
                .isEqualTo(Reason.EMPTY);
        assertThat(new Call()
                        .response("application/json", "{\"predictions\":[]}")
                        .refusal())
                .extracting(UndecodableException::reason)
                .isEqualTo(Reason.EMPTY);
        assertThat(new Call().response("application/json", " ").refusal().reason())
                .isEqualTo(Reason.EMPTY);
        assertThat(new Call().request(null, "").refusal().reason()).isEqualTo(Reason.EMPTY);
    }

    @Test
    void refuses_a_subscription_without_features_and_says_what_to_set() {
        UndecodableException refusal = new Call().features().refusal();

        assertThat(refusal.reason()).isEqualTo(Reason.FEATURE_COUNT);
        assertThat(refusal).hasMessageContaining("set `features`");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/csv; label_size=0", "Text/CSV;charset=UTF-8", " text/csv ; Charset=\"utf-8\"; x"})
    void reads_content_types_with_parameters_in_any_case(String type) throws Exception {
        assertThat(new Call().request(type, "28,é").decode().request().rows())
                .containsExactly(Call.row(Call.number("28"), "é"));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "application/octet-stream"})
    void tells_json_from_csv_where_the_content_type_says_nothing(String type) throws Exception {
        String json = " \n{\"instances\":[{\"features\":[28,\"F\"]}]}";

        assertThat(new Call().request(type, "28,F").decodedRequest())
                .isEqualTo(new Call().request(type, json).decodedRequest());
        assertThat(new Call()
                        .response(type, TWO_JSON)
                        .rows(2)
                        .decode()
                        .response()
                        .fields())
                .containsExactly("score");
        assertThat(Call.ofModel(ProblemType.REGRESSION).response(type, "0.4").decodedResponse())
                .isEqualTo("{\"fields\":[\"score\"],\"values\":[[0.4]]}");
    }

    @Test
    void refuses_a_content_type_that_no_format_has_and_names_those_that_can_be_read() {
        UndecodableException refusal =
                new Call().request("application/x-npy", "28,F").refusal();

        assertThat(refusal.reason()).isEqualTo(Reason.UNSUPPORTED_FORMAT);
        assertThat(refusal)
                .hasMessage("request: content type application/x-npy cannot be read;"
                        + " can be: text/csv, application/json");
    }

    @Test
    void shows_a_strange_content_type_cut_short_and_without_control_characters() {
        UndecodableException refusal =
                new Call().response("x/\u001b[31m\n" + "y".repeat(1000), "28,F").refusal();

        assertThat(refusal.reason()).isEqualTo(Reason.UNSUPPORTED_FORMAT);
        assertThat(refusal.getMessage()).contains("x/?[31m?yyy").hasSizeLessThan(200);
    }

    @Test
    void honours_the_charset_of_the_content_type() throws Exception {
        Charset latin1 = StandardCharsets.ISO_8859_1;
        String json = "{\"instances\":[{\"features\":[28,\"é\"]}]}";

        assertThat(new Call()
                        .request("text/csv; charset=latin1", "28,é".getBytes(latin1))
                        .decode()
                        .request()
                        .rows())
                .containsExactly(Call.row(Call.number("28"), "é"));
        assertThat(new Call()
                        .request("application/json; charset=iso-8859-1", json.getBytes(latin1))
                        .decode()
                        .request()
                        .rows())
                .containsExactly(Call.row(Call.number("28"), "é"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"klingon", "no such name", "\u0007"})
    void refuses_a_charset_that_the_jvm_does_not_know(String charset) {
        assertThat(new Call()
                        .request("text/csv; charset=" + charset, "28,F")
                        .refusal()
                        .reason())
                .isEqualTo(Reason.UNSUPPORTED_FORMAT);
    }

    @Test
    void refuses_bytes_that_are_not_of_the_charset() {
        byte[] latin1 = ("28," + SECRET + "é").getBytes(StandardCharsets.ISO_8859_1);
        byte[] json =
                ("{\"instances\":[{\"features\":[28,\"" + SECRET + "é\"]}]}").getBytes(StandardCharsets.ISO_8859_1);

        assertThat(new Call().request("text/csv", latin1).refusal().reason()).isEqualTo(Reason.MALFORMED);
        assertThat(new Call().request("application/json", json).refusal().reason())
                .isEqualTo(Reason.MALFORMED);
    }

    @Test
    void takes_a_replacement_character_that_was_sent_for_what_it_is() throws Exception {
        assertThat(new Call()
                        .request("text/csv", "28,\uFFFD")
                        .decode()
                        .request()
                        .rows())
                .containsExactly(Call.row(Call.number("28"), "\uFFFD"));
    }

    @Test
    void ignores_a_byte_order_mark() throws Exception {
        assertThat(new Call().request("text/csv", "\uFEFF28,F").decodedRequest())
                .isEqualTo(new Call().decodedRequest());
    }
}
