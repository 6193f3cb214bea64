package io.scoretap.payload;

import static org.assertj.core.api.Assertions.assertThat;

import io.scoretap.payload.UndecodableException.Reason;
import org.junit.jupiter.api.Test;

class CsvRequestTest {
    @Test
    void reads_the_line_of_the_common_data_formats() throws Exception {
        assertThat(new Call()
                        .features("a", "b", "c", "d")
                        .request("text/csv", "1.5,16.0,14,23.0")
                        .decodedRequest())
                .isEqualTo("{\"fields\":[\"a\",\"b\",\"c\",\"d\"],\"values\":[[1.5,16.0,14,23.0]]}");
    }

    @Test
    void reads_lines_ended_in_any_way_and_skips_blank_ones() throws Exception {
        Call call = new Call()
                .request("text/csv", "\n1,F\r\n2,M\n\n3,F\r4,M\r\n\r\n")
                .response(
                        "application/json",
                        "{\"predictions\":[{\"score\":1},{\"score\":2},{\"score\":3},{\"score\":4}]}");

        assertThat(call.decodedRequest())
                .isEqualTo("{\"fields\":[\"AGE\",\"SEX\"],\"values\":[[1,\"F\"],[2,\"M\"],[3,\"F\"],[4,\"M\"]]}");
    }

    @Test
    void reads_quoted_cells() throws Exception {
        assertThat(new Call()
                        .request("text/csv", "\"28\",\"no, \"\"new\"\"\nline\"")
                        .decode()
                        .request()
                        .rows())
                .containsExactly(Call.row(Call.number("28"), "no, \"new\"\nline"));
    }

    @Test
    void keeps_a_missing_cell_as_null() throws Exception {
        assertThat(new Call().request("text/csv", ",\n").decodedRequest())
                .isEqualTo("{\"fields\":[\"AGE\",\"SEX\"],\"values\":[[null,null]]}");
    }

    @Test
    void refuses_a_row_of_another_width_and_names_it_and_both_numbers() {
        UndecodableException refusal = new Call()
                .request("text/csv", "28,F\n29," + Call.SECRET + ",1\n")
                .refusal();

        assertThat(refusal.reason()).isEqualTo(Reason.FEATURE_COUNT);
        assertThat(refusal)
                .hasMessage("request: row 2 has 3 cells, the subscription has 2 features;"
                        + " `features` must name the request's columns, in order");
    }

    @Test
    void refuses_a_quote_that_is_never_closed() {
        assertThat(new Call()
                        .request("text/csv", "28,\"" + Call.SECRET + "\n29,F")
                        .refusal()
                        .reason())
                .isEqualTo(Reason.MALFORMED);
    }
}
