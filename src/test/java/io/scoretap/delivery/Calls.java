package io.scoretap.delivery;

import io.scoretap.exchange.Body;
import io.scoretap.exchange.Exchange;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Calls as an application makes them, for the tests of delivery. */
final class Calls {
    static final String ENDPOINT = "credit-risk";

    private Calls() {}

    /** A call with this inference id, which becomes its scoring id. */
    static Exchange call(String id) {
        return call(ENDPOINT, id, "1,2");
    }

    static Exchange call(String endpoint, String id, String csv) {
        return Exchange.with(endpoint)
                .inferenceId(id)
                .request(new Body(csv.getBytes(StandardCharsets.UTF_8), "text/csv"))
                .response(new Body(
                        "{\"predictions\":[{\"score\":0.5,\"predicted_label\":1}]}".getBytes(StandardCharsets.UTF_8),
                        "application/json"))
                .timed(Instant.parse("2026-11-24T08:00:00Z"), Duration.ofMillis(7))
                .build();
    }

    static Letter letter(String id) {
        Exchange call = call(id);
        return new Letter(call, id, call.heldBytes(), System.nanoTime());
    }

    static Letter letter(String id, Duration age) {
        Exchange call = call(id);
        return new Letter(call, id, call.heldBytes(), System.nanoTime() - age.toNanos());
    }

    static List<String> ids(List<Letter> letters) {
        List<String> ids = new ArrayList<>();
        letters.forEach(letter -> ids.add(letter.scoringId()));
        return ids;
    }
}
