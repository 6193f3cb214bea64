package io.scoretap.payload;

import static org.assertj.core.api.Assertions.assertThat;

import io.scoretap.payload.UndecodableException.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonResponseTest {
    private static Call json(String text) {
        return new Call().response("application/json", text);
    }

    /** What the built-in algorithms answer, by their documentation and by captured events. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'predictions':[{'score':0.4,'predicted_label':0}]}"
                        + "|{'fields':['score','predicted_label'],'values':[[0.4,0]]}",
                "{'predictions': [{'predicted_label': 0.0, 'score': 0.9899773597717285}]}"
                        + "|{'fields':['predicted_label','score'],'values':[[0.0,0.9899773597717285]]}",
                "{'predictions':[{'score':[0.1,0.2,0.4,0.3],'predicted_label':2}]}"
                        + "|{'fields':['score','predicted_label'],'values':[[[0.1,0.2,0.4,0.3],2]]}",
                "{'predictions':[{'score':232.9}]}|{'fields':['score'],'values':[[232.9]]}",
                "{'predictions':[{'predicted_label':2.0,'distances':[1.5,2],'labels':[]}]}"
                        + "|{'fields':['predicted_label','distances','labels'],'values':[[2.0,[1.5,2],[]]]}",
                "{'predictions':[{'closest_cluster':1.0,'distance_to_cluster':3.0}],'model':{'x':[1]}}"
                        + "|{'fields':['closest_cluster','distance_to_cluster'],'values':[[1.0,3.0]]}",
                "{'predictions':[{'predicted_label':NaN,'probabilities':[NaN,0.6]}]}"
                        + "|{'fields':['predicted_label','probabilities'],'values':[[null,[null,0.6]]]}",
                "{'predictions':[{'predicted_label':'No Risk','ok':true}]}"
                        + "|{'fields':['predicted_label','ok'],'values':[['No Risk',true]]}"
            })
    void reads_what_the_built_in_algorithms_answer(String answer, String table) throws Exception {
        assertThat(json(unquoted(answer)).decodedResponse()).isEqualTo(unquoted(table));
    }

    private static String unquoted(String text) {
        return text.replace('\'', '"');
    }

    @Test
    void reads_rows_by_name_whatever_the_order_of_their_columns() throws Exception {
        assertThat(
                        json("{\"predictions\":[{\"score\":0.4,\"predicted_label\":0},{\"predicted_label\":1,\"score\":0.9}]}")
                                .rows(2)
                                .decodedResponse())
                .isEqualTo("{\"fields\":[\"score\",\"predicted_label\"],\"values\":[[0.4,0],[0.9,1]]}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{\"a\":1}", "{\"a\":1,\"Zq7xk\":2}", "{\"a\":1,\"b\":2,\"Zq7xk\":3}", "{\"a\":1,\"a\":2}", "{}"
            })
    void refuses_a_row_with_other_columns_than_the_first(String second) {
        UndecodableException refusal = json("{\"predictions\":[{\"a\":1,\"b\":2}," + second + "]}")
                .rows(2)
                .refusal();

        assertThat(refusal.reason()).isEqualTo(Reason.RESPONSE_COLUMNS);
        assertThat(refusal).hasMessageStartingWith("response: row 2 ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"Zq7xk\":1,\"Zq7xk\":2}"})
    void refuses_a_first_row_without_columns_or_with_two_of_one_name(String first) {
        assertThat(json("{\"predictions\":[" + first + "]}").refusal().reason()).isEqualTo(Reason.RESPONSE_COLUMNS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"predictions\":[0.4]}",
                "{\"predictions\":[[0.1,0.9]]}",
                "{\"predictions\":[{\"quantiles\":{\"Zq7xk\":[1]}}]}",
                "{\"predictions\":[{\"score\":[[{\"Zq7xk\":1}]]}]}",
                "{\"scores\":[{\"score\":0.02}]}",
                "{\"error\":\"Zq7xk\"}",
                "[0,1]",
                "0.4"
            })
    void refuses_other_shapes(String text) {
        assertThat(json(text).refusal().reason()).isEqualTo(Reason.UNSUPPORTED_FORMAT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"predictions\":[{\"score\":0.4}",
                "{\"predictions\":[{\"score\":Zq7xk}]}",
                "{\"predictions\":[{\"score\":0.4}]},"
            })
    void refuses_broken_json(String text) {
        assertThat(json(text).refusal().reason()).isEqualTo(Reason.MALFORMED);
    }

    @Test
    void refuses_vectors_nested_without_end() {
        assertThat(json("{\"predictions\":[{\"score\":" + "[".repeat(100_000))
                        .refusal()
                        .reason())
                .isEqualTo(Reason.MALFORMED);
    }
}
