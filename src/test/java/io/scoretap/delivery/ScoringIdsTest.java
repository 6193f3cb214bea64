package io.scoretap.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.scoretap.exchange.Body;
import io.scoretap.exchange.Exchange;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ScoringIdsTest {
    private static final Exchange WITHOUT_ID = Exchange.with("e")
            .request(new Body(new byte[0], null))
            .response(new Body(new byte[0], null))
            .timed(Instant.EPOCH, Duration.ZERO)
            .build();

    @Test
    void the_inference_id_of_a_call_is_its_scoring_id() {
        assertThat(new ScoringIds().next(Calls.call("my-id"))).isEqualTo("my-id");
    }

    @Test
    void an_inference_id_that_comes_again_is_not_used_again() {
        ScoringIds ids = new ScoringIds();
        assertThat(ids.next(Calls.call("my-id"))).isEqualTo("my-id");
        assertThat(ids.next(Calls.call("my-id"))).isNotEqualTo("my-id");
    }

    @Test
    void calls_without_an_id_get_one_in_the_form_of_a_uuid_that_no_other_has() {
        Set<String> ids = new HashSet<>();
        ScoringIds first = new ScoringIds();
        ScoringIds second = new ScoringIds();
        for (int i = 0; i < 1000; i++) {
            ids.add(first.next(WITHOUT_ID));
            ids.add(second.next(WITHOUT_ID));
        }
        assertThat(ids)
                .hasSize(2000)
                .allSatisfy(id -> assertThat(UUID.fromString(id)).hasToString(id));
    }
}
