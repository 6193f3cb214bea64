package io.scoretap.payload;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import io.scoretap.payload.UndecodableException.Reason;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Any bytes at all are read, into something that can be written, or refused, with a message that says nothing of them. */
class MutationTest {
    private static final String[] REQUESTS = {
        "28,Zq7xk\n29,\"Zq7xk, Zq7xk\"\r\n",
        "{\"instances\":[{\"features\":[28,\"Zq7xk\"]},{\"features\":[29.5,null]}]}",
        "{\"instances\":[{\"data\":{\"features\":{\"values\":[28,\"Zq7xk\\u00e9\"]}}},{\"features\":[NaN,\"é\"]}]}",
    };
    private static final String[] RESPONSES = {
        "{\"predictions\":[{\"score\":0.4,\"predicted_label\":\"Zq7xk\"},{\"predicted_label\":\"Zq7xk\",\"score\":[1]}]}",
        "0.4\n0.5\n",
        "[0.1, 0.2, 0.7],[0.3, 0.3, 0.4]",
        "Zq7xk\n\"Zq7xk\"",
    };
    private static final String[] TYPES = {
        null,
        null,
        null,
        "text/csv",
        "application/json",
        "text/csv; charset=utf-16",
        "application/json; charset=utf-32",
        "application/json; charset=iso-8859-1",
        "application/x-recordio-protobuf"
    };
    private static final String SPLICES = "{}[],:\"\\\n\r -+.eE019NaN\u0000é\ud83d\ude00";

    private final Random random = new Random(7);

    @Test
    void reads_or_refuses_whatever_the_bytes() throws Exception {
        EnumSet<Reason> reasons = EnumSet.noneOf(Reason.class);
        int read = 0;
        for (int i = 0; i < 6_000; i++) {
            Call call = Call.ofModel(oneOf(ProblemType.values()))
                    .request(oneOf(TYPES), bytes(oneOf(REQUESTS)))
                    .response(oneOf(TYPES), bytes(oneOf(RESPONSES)));
            try {
                ScoringRecord record = call.decode();
                read++;
                assertThat(record.response().rows())
                        .hasSameSizeAs(record.request().rows());
                requireJson(Call.json(record.request()));
                requireJson(Call.json(record.response()));
            } catch (UndecodableException e) {
                reasons.add(call.refusal().reason());
            }
        }
        assertThat(read).isGreaterThan(200);
        assertThat(reasons).isEqualTo(EnumSet.allOf(Reason.class));
    }

    private byte[] bytes(String valid) {
        byte[] bytes = valid.getBytes(StandardCharsets.UTF_8);
        switch (random.nextInt(8)) {
            case 0:
                random.nextBytes(bytes);
                return bytes;
            case 1:
                return Arrays.copyOf(bytes, random.nextInt(bytes.length));
            case 2:
                return mutated(mutated(bytes));
            case 3:
                return mutated(bytes);
            default:
                return bytes;
        }
    }

    /** A byte changed, or a piece put in, or a stretch of it doubled. */
    private byte[] mutated(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        int at = random.nextInt(text.length());
        int end = at + random.nextInt(text.length() - at);
        int splice = random.nextInt(SPLICES.length());
        String piece = oneOf(new String[] {
            SPLICES.substring(splice, splice + 1), text.substring(at, end), "" + (char) random.nextInt(256)
        });
        return (text.substring(0, at) + piece + text.substring(random.nextBoolean() ? at : at + 1))
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    private <T> T oneOf(T[] choices) {
        return choices[random.nextInt(choices.length)];
    }

    private static void requireJson(String json) throws IOException {
        try (JsonParser parser = new JsonFactory().createParser(json)) {
            while (parser.nextToken() != null) {
                parser.getText();
            }
        }
    }
}
