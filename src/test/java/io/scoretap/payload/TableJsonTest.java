package io.scoretap.payload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class TableJsonTest {
    @Test
    void writes_every_kind_of_cell() {
        Table table = new Table(
                List.of("n", "s\"", "b", "v"),
                List.of(
                        Call.row(Call.number("0.50"), "a\"\n\u00e9", true, List.of(Call.number("1e5"), List.of())),
                        Call.row(null, "", false, Call.row(null, "x"))));

        assertThat(Call.json(table))
                .isEqualTo("{\"fields\":[\"n\",\"s\\\"\",\"b\",\"v\"],\"values\":["
                        + "[0.50,\"a\\\"\\n\u00e9\",true,[1e5,[]]],[null,\"\",false,[null,\"x\"]]]}");
    }

    /** JSON can escape half a surrogate pair and some clients do; it has no UTF-8 form. */
    @Test
    void writes_half_a_surrogate_pair_as_it_was_sent() throws Exception {
        String half = "{\"instances\":[{\"features\":[1,\"\\uD83D\"]}]}";

        assertThat(new Call().request("application/json", half).decodedRequest())
                .endsWith("[[1,\"\\uD83D\"]]}");
    }

    @Test
    void refuses_what_is_no_cell() {
        Table table = new Table(List.of("n"), List.of(Call.row(1.5)));

        assertThatIllegalArgumentException().isThrownBy(() -> Call.json(table)).withMessageContaining("Double");
    }
}
