package io.scoretap.openscale;

import static io.scoretap.payload.Cells.number;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.jr.ob.JSON;
import io.scoretap.payload.ScoringRecord;
import io.scoretap.payload.Table;
import io.scoretap.settings.SettingsFixture;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EncodingTest {
    private final OpenScale openScale =
            OpenScale.connect(SettingsFixture.settings("openscale.instance-id", "dm-1", "auth", "none"));

    @ParameterizedTest
    @ValueSource(
            strings = {"0", "0.0", "-0", "1E400", "1e-7", "0.1000", "12345678901234567890123", "3.141592653589793238462"
            })
    void numbers_stay_as_they_were_written(String literal) {
        assertThat(encoded(number(literal))).contains("\"values\":[[" + literal + "]]");
    }

    @Test
    void vectors_stay_nested() {
        assertThat(encoded(List.of(number("0.9"), List.of(), "x"))).contains("\"values\":[[[0.9,[],\"x\"]]]");
    }

    @Test
    void half_a_surrogate_pair_does_not_stop_a_record() throws Exception {
        String json = encoded("a\ud800b");

        assertThat(JSON.std.mapFrom(json)).containsKey("request");
        assertThat(json).contains("\"a\\uD800b\"");
    }

    @ParameterizedTest
    @CsvSource({"PT0S, 0", "PT0.000499999S, 0", "PT0.0005S, 1", "PT0.3374S, 337", "PT1H, 3600000"})
    void response_time_is_rounded_to_whole_milliseconds(Duration responseTime, long milliseconds) {
        Table empty = new Table(List.of(), List.of());
        ScoringRecord record = new ScoringRecord("id", Instant.EPOCH, responseTime, empty, empty);

        assertThat(text(Records.SUBSCRIPTION_V1, record)).contains("\"response_time\":" + milliseconds + ",");
        assertThat(text(Records.SUBSCRIPTION_V2, record)).contains("\"response_time\":" + milliseconds + ",");
    }

    /** Whatever the strings, a JSON parser reads back what went in. */
    @Test
    void any_text_survives() throws Exception {
        Random random = new Random(42);
        for (int i = 0; i < 500; i++) {
            List<String> fields = texts(random);
            Table table = new Table(fields, List.of(new ArrayList<>(fields)));
            ScoringRecord record = new ScoringRecord(fields.get(0), Instant.EPOCH, Duration.ZERO, table, table);

            Map<String, Object> read = JSON.std.mapFrom(openScale.encode(Records.SUBSCRIPTION_V2, record));

            assertThat(read).containsEntry("scoring_id", fields.get(0));
            assertThat(read).containsEntry("request", Map.of("fields", fields, "values", List.of(fields)));
            assertThat(read.get("response")).isEqualTo(read.get("request"));
        }
    }

    private static List<String> texts(Random random) {
        return random.ints(1 + random.nextInt(5), 0, 20)
                .mapToObj(length -> random.ints(length, 0, 0x11000)
                        .filter(point -> point < 0xd800 || point > 0xdfff)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString())
                .toList();
    }

    private String encoded(Object cell) {
        Table table = new Table(List.of("a"), List.of(List.of(cell)));
        return text(Records.SUBSCRIPTION_V2, new ScoringRecord("id", Instant.EPOCH, Duration.ZERO, table, table));
    }

    private String text(Subscription subscription, ScoringRecord record) {
        return new String(openScale.encode(subscription, record), StandardCharsets.UTF_8);
    }
}
