package io.scoretap.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class BalanceTest {
    @Test
    void the_gap_is_what_no_counter_accounts_for() {
        Ledger ledger = new Ledger();
        for (int i = 0; i < 10; i++) {
            ledger.captured();
        }
        ledger.delivered(4);
        ledger.dropped(Drop.OUTBOX_FULL);
        ledger.deadLettered("row_count");
        assertThat(ledger.balance(4).gap()).isZero();
        assertThat(ledger.balance(3).gap()).isEqualTo(1);
    }

    @Test
    void a_call_to_another_endpoint_is_dropped_but_not_lost() {
        Ledger ledger = new Ledger();
        ledger.dropped(Drop.OTHER_ENDPOINT);
        ledger.dropped(Drop.EXPIRED);
        assertThat(ledger.balance(0).lost()).isEqualTo(1);
        assertThat(ledger.balance(0).dropped()).isEqualTo(Map.of(Drop.OTHER_ENDPOINT, 1L, Drop.EXPIRED, 1L));
    }

    @Test
    void failures_are_counted_by_kind_and_are_no_part_of_the_account() {
        Ledger ledger = new Ledger();
        ledger.failed("throttled");
        ledger.failed("throttled");
        ledger.failed("model_error_500");
        ledger.notLogged("invokeEndpointAsync");
        assertThat(ledger.balance(0).failed()).isEqualTo(3);
        assertThat(ledger.balance(0).failures()).isEqualTo(Map.of("throttled", 2L, "model_error_500", 1L));
        assertThat(ledger.balance(0).notLogged()).isEqualTo(Map.of("invokeEndpointAsync", 1L));
        assertThat(ledger.balance(0).gap()).isZero();
    }
}
