package io.scoretap.payload;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NumberLiteralTest {
    private static final JsonFactory STRICT = new JsonFactory();

    /** Short runs of the grammar's own letters, so that about as many are numbers as are not. */
    @Test
    void is_a_number_exactly_if_a_strict_json_parser_takes_it_for_one() {
        Random random = new Random(1);
        int numbers = 0;
        for (int i = 0; i < 20_000; i++) {
            String text = random.ints(1 + random.nextInt(7), 0, 12)
                    .collect(StringBuilder::new, (s, n) -> s.append("0012.-+eE59 ".charAt(n)), StringBuilder::append)
                    .toString();
            NumberLiteral number = NumberLiteral.of(text);
            assertThat(number != null).as(text).isEqualTo(isJsonNumber(text));
            if (number != null) {
                assertThat(number).hasToString(text).isEqualTo(NumberLiteral.of(text));
                numbers++;
            }
        }
        assertThat(numbers).isBetween(2_000, 18_000);
    }

    private static boolean isJsonNumber(String text) {
        if (!text.equals(text.trim())) {
            return false;
        }
        try (JsonParser parser = STRICT.createParser(text)) {
            JsonToken token = parser.nextToken();
            return token != null && token.isNumeric() && parser.getText().equals(text) && parser.nextToken() == null;
        } catch (IOException e) {
            return false;
        }
    }

    @Test
    void is_no_number_beyond_about_a_thousand_characters() {
        assertThat(NumberLiteral.of("1".repeat(1024))).isNotNull();
        assertThat(NumberLiteral.of("1".repeat(1025))).isNull();
    }

    @Test
    void is_a_number_up_to_the_length_that_the_json_parser_reads() {
        for (String format : new String[] {"-1.%se+12", "%s", "-%s", "0.%s", "1E-%s"}) {
            for (int digits = 980; digits < 1030; digits++) {
                String text = String.format(format, "7".repeat(digits));
                if (isJsonNumber(text)) {
                    assertThat(NumberLiteral.of(text))
                            .as("%s of %d digits", format, digits)
                            .isNotNull();
                }
            }
        }
    }
}
