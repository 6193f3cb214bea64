package io.scoretap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.scoretap.exchange.Body;
import io.scoretap.exchange.Exchange;
import io.scoretap.report.Balance;
import io.scoretap.report.Drop;
import io.scoretap.settings.SettingsFixture;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class PayloadLoggerTest {
    @Test
    void a_call_that_ends_while_capture_is_off_is_accounted_for_and_no_loss() {
        try (PayloadLogger logger = PayloadLogger.create(
                SettingsFixture.settings("openscale.instance-id", "I", "auth", "none", "log.level", "off"))) {
            logger.capture().enable(false);
            logger.log(Exchange.with("credit")
                    .request(new Body(new byte[0], null))
                    .response(new Body(new byte[0], null))
                    .timed(Instant.EPOCH, Duration.ZERO)
                    .build());

            Balance balance = logger.vitals().balance();
            assertThat(balance.captured()).isEqualTo(1);
            assertThat(balance.dropped()).containsExactly(entry(Drop.SWITCHED_OFF, 1L));
            assertThat(balance.lost()).isZero();
            assertThat(balance.gap()).isZero();
        }
    }
}
