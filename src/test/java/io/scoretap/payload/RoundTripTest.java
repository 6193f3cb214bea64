package io.scoretap.payload;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is spelled in a format by another hand is read back cell by cell. */
class RoundTripTest {
    static List<Generator> generators() {
        List<Generator> generators = new ArrayList<>();
        for (int seed = 0; seed < 300; seed++) {
            generators.add(new Generator(seed));
        }
        return generators;
    }

    @ParameterizedTest
    @MethodSource("generators")
    void reads_every_table_from_requests_and_json_responses(Generator generator) throws Exception {
        int rows = generator.upTo(5);
        // Of one column a missing cell is a blank line, which is no row.
        Table request = generator.table(1 + generator.upTo(8), rows);
        Table response = generator.table(generator.upTo(4), rows);
        Call call = new Call()
                .features(request.fields().toArray(new String[0]))
                .response("application/json", generator.jsonResponse(response));

        for (ScoringRecord record : List.of(
                call.request("text/csv", generator.csv(request.rows())).decode(),
                call.request("application/json", generator.jsonRequest(request.rows()))
                        .decode())) {
            assertThat(record.request().fields()).isEqualTo(request.fields());
            assertThat(record.request().rows()).isEqualTo(request.rows());
            assertThat(record.response().fields()).isEqualTo(response.fields());
            assertThat(record.response().rows()).isEqualTo(response.rows());
        }
    }

    @ParameterizedTest
    @MethodSource("generators")
    void reads_numbers_from_every_kind_of_csv_response(Generator generator) throws Exception {
        int rows = generator.upTo(5);
        List<Object> scores = generator.numbers(rows);
        List<List<Object>> column = new ArrayList<>();
        List<List<Object>> vectors = new ArrayList<>();
        List<List<Object>> wrapped = new ArrayList<>();
        StringBuilder lists = new StringBuilder();
        for (Object score : scores) {
            List<Object> vector = generator.numbers(2 + generator.upTo(4));
            column.add(Collections.singletonList(score));
            vectors.add(vector);
            wrapped.add(Collections.singletonList(vector));
            lists.append(lists.length() == 0 ? "" : ",").append(vector); // Java prints lists as Python does
        }
        Call binary = Call.ofModel(ProblemType.BINARY).rows(rows);
        Call multiclass = Call.ofModel(ProblemType.MULTICLASS).rows(rows);

        assertThat(binary.response("text/csv", generator.csv(column))
                        .decode()
                        .response()
                        .rows())
                .isEqualTo(column);
        assertThat(binary.response("text/csv", generator.csv(List.of(scores)))
                        .decode()
                        .response()
                        .rows())
                .isEqualTo(column);
        assertThat(multiclass
                        .response("text/csv", lists.toString())
                        .decode()
                        .response()
                        .rows())
                .isEqualTo(wrapped);
        if (vectors.stream().map(List::size).distinct().count() == 1) {
            assertThat(multiclass
                            .response("text/csv", generator.csv(vectors))
                            .decode()
                            .response()
                            .rows())
                    .isEqualTo(wrapped);
        }
    }
}
