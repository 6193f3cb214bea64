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
}
