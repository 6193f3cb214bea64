package io.scoretap.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.scoretap.settings.LogLevel;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class HealthLineTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final Ledger ledger = new Ledger();
    private final Map<String, LaneStatus> lanes = new TreeMap<>();
    private final CaptureMonitor capture = new CaptureMonitor();
    private final HealthLine health = new HealthLine(
            new Vitals() {
                @Override
                public Balance balance() {
                    return ledger.balance(3);
                }

                @Override
                public Map<String, LaneStatus> lanes() {
                    return lanes;
                }
            },
            capture,
            new Log(LogLevel.INFO, new PrintStream(out)),
            0);

    @Test
    void says_nothing_while_all_is_well() {
        lanes.put("s", LaneStatus.DELIVERING);
        ledger.dropped(Drop.OTHER_ENDPOINT);
        for (int second = 0; second < 200; second++) {
            assertThat(linesAt(second)).isEmpty();
        }
    }

    @Test
    void says_at_once_what_is_wrong_then_once_a_minute_then_that_it_is_over() {
        lanes.put("s", LaneStatus.retrying("HTTP 503"));
        assertThat(linesAt(1))
                .isEqualTo("[scoretap] subscription s is retrying: HTTP 503; 0 calls delivered, 3 waiting\n");
        for (int second = 2; second < 61; second++) {
            assertThat(linesAt(second)).isEmpty();
        }
        assertThat(linesAt(61)).contains("retrying: HTTP 503");
        lanes.put("s", LaneStatus.DELIVERING);
        assertThat(linesAt(62)).isEqualTo("[scoretap] delivering again; 0 calls delivered, 3 waiting\n");
        assertThat(linesAt(130)).isEmpty();
    }

    @Test
    void a_lane_that_flaps_does_not_fill_the_log() {
        int lines = 0;
        for (int second = 0; second < 60; second++) {
            lanes.put("s", second % 2 == 0 ? LaneStatus.retrying("reset") : LaneStatus.DELIVERING);
            lines += linesAt(second).isEmpty() ? 0 : 1;
        }
        assertThat(lines).isEqualTo(2);
    }

    @Test
    void lost_calls_are_told_with_their_reason_and_once() {
        ledger.dropped(Drop.OUTBOX_FULL);
        ledger.deadLettered("row_count");
        assertThat(linesAt(1))
                .contains("calls were lost")
                .contains("dropped {outbox_full=1}")
                .contains("dead letters {row_count=1}");
        assertThat(linesAt(2)).isEmpty();
        assertThat(linesAt(70)).isEmpty();
        ledger.dropped(Drop.OUTBOX_FULL);
        assertThat(linesAt(71)).contains("outbox_full=2");
    }

    @Test
    void an_operation_that_is_not_logged_is_told_once() {
        ledger.notLogged("invokeEndpointAsync");
        assertThat(linesAt(1))
                .isEqualTo("[scoretap] calls of invokeEndpointAsync are not logged, only counted:"
                        + " their response does not come back through the call\n");
        ledger.notLogged("invokeEndpointAsync");
        assertThat(linesAt(2)).isEmpty();
        ledger.notLogged("another");
        assertThat(linesAt(3)).contains("calls of another are not logged");
    }

    @Test
    void capture_switched_off_and_on_is_told_once_each() {
        capture.enable(false);
        assertThat(linesAt(1)).isEqualTo("[scoretap] calls are not logged: Enabled was set to false by JMX\n");
        assertThat(linesAt(2)).isEmpty();
        capture.enable(true);
        assertThat(linesAt(3)).isEqualTo("[scoretap] calls are logged again: Enabled was set to true by JMX\n");
        assertThat(linesAt(4)).isEmpty();
    }

    private String linesAt(int second) {
        out.reset();
        health.check(TimeUnit.SECONDS.toNanos(second));
        return out.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }
}
