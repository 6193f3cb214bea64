package io.scoretap.delivery;

import static io.scoretap.delivery.Calls.call;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.scoretap.exchange.Capture;
import io.scoretap.exchange.Exchange;
import io.scoretap.report.CaptureMonitor;
import io.scoretap.report.Drop;
import io.scoretap.report.LaneStatus.State;
import io.scoretap.report.Ledger;
import io.scoretap.report.Log;
import io.scoretap.settings.LogLevel;
import io.scoretap.settings.Settings;
import io.scoretap.sink.Outcome;
import io.scoretap.sink.Outcome.Kind;
import io.scoretap.sink.SinkFactory;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.management.Attribute;
import javax.management.ObjectName;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DeliveryTest {
    private static final RetryPolicy SHORT =
            new RetryPolicy(Duration.ofMillis(1), Duration.ofMillis(5), Duration.ofMillis(20), Duration.ofMillis(20));

    private final ByteArrayOutputStream stderr = new ByteArrayOutputStream();
    private final CaptureMonitor capture = new CaptureMonitor();
    private final FakeSink sink = new FakeSink();
    private final List<Delivery> open = new ArrayList<>();

    @AfterEach
    void every_call_is_accounted_for_in_the_end() {
        for (Delivery delivery : open) {
            delivery.close();
            assertThat(delivery.balance().gap()).isZero();
            assertThat(delivery.balance().inFlight()).isZero();
        }
    }

    @Test
    void keeps_order_within_a_subscription() {
        Delivery delivery = deliver("batch.records=7");
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            ids.add("id" + i);
            delivery.offer(call("id" + i));
        }
        await().untilAsserted(() -> assertThat(sink.delivered).hasSize(500));
        assertThat(sink.delivered).containsExactlyElementsOf(ids);
    }

    @Test
    void no_thread_runs_before_the_first_call_and_none_after_the_end() {
        Delivery delivery = deliver("");
        assertThat(threads()).isEmpty();
        delivery.offer(call("a"));
        await().untilAsserted(
                        () -> assertThat(threads()).containsExactlyInAnyOrder("scoretap-dispatch", "scoretap-lane-1"));
        delivery.close();
        await().untilAsserted(() -> assertThat(threads()).isEmpty());
    }

    @Test
    void calls_to_other_endpoints_are_counted_and_not_sent() {
        Delivery delivery = deliver("");
        delivery.offer(call("another-endpoint", "x", "1,2"));
        delivery.offer(call("a"));
        await().untilAsserted(() -> assertThat(delivery.balance().delivered()).isEqualTo(1));
        delivery.offer(call("another-endpoint", "y", "1,2"));
        await().untilAsserted(() -> assertThat(delivery.balance().dropped()).containsEntry(Drop.OTHER_ENDPOINT, 2L));
        assertThat(sink.delivered).containsExactly("a");
    }

    @Test
    void calls_wait_while_the_subscription_cannot_be_read_and_are_delivered_when_it_can() {
        for (int i = 0; i < 5; i++) {
            sink.refusalsToOpen.add(Outcome.retry("connection refused", null));
        }
        sink.refusalsToOpen.add(Outcome.of(Kind.UNKNOWN_TARGET, "HTTP 404"));
        Delivery delivery = deliver("");
        delivery.offer(call("a"));
        delivery.offer(call("b"));
        await().untilAsserted(() -> assertThat(sink.delivered).containsExactly("a", "b"));
    }

    @Test
    void a_call_that_cannot_be_decoded_is_a_dead_letter_and_delays_nothing() {
        Delivery delivery = deliver("");
        delivery.offer(call(Calls.ENDPOINT, "bad", "1,2,3"));
        delivery.offer(call("good"));
        await().untilAsserted(() -> assertThat(sink.delivered).containsExactly("good"));
        assertThat(delivery.balance().deadLettered()).containsExactly(Map.entry("feature_count", 1L));
        assertThat(stderr())
                .contains("calls of endpoint credit-risk cannot be logged (feature_count)")
                .doesNotContain("1,2,3");
    }

    @Test
    void a_call_that_cannot_be_read_is_a_counted_fault() {
        Delivery delivery = deliver("");
        delivery.offer(new Capture() {
            @Override
            public long heldBytes() {
                return 100;
            }

            @Override
            public Exchange read() {
                throw new IllegalStateException("the SDK changed");
            }
        });
        await().untilAsserted(() -> assertThat(delivery.balance().dropped()).containsEntry(Drop.FAULT, 1L));
        assertThat(delivery.balance().faults().toString())
                .contains("java.lang.IllegalStateException at io.scoretap")
                .contains("=1");
    }

    @Test
    void a_full_outbox_drops_the_new_call_and_keeps_the_old() {
        CountDownLatch release = new CountDownLatch(1);
        sink.answer = ids -> {
            awaitQuietly(release);
            return Outcome.DELIVERED;
        };
        Delivery delivery = deliver("outbox.records=3");
        for (int i = 0; i < 10; i++) {
            delivery.offer(call("id" + i));
        }
        assertThat(delivery.balance().dropped()).containsEntry(Drop.OUTBOX_FULL, 7L);
        release.countDown();
        await().untilAsserted(() -> assertThat(sink.delivered).containsExactly("id0", "id1", "id2"));
    }

    @Test
    void close_sends_what_is_waiting() {
        Delivery delivery = deliver("batch.age=1h");
        delivery.offer(call("a"));
        delivery.close();
        assertThat(sink.delivered).containsExactly("a");
        assertThat(stderr()).isEmpty();
    }

    @Test
    void close_gives_up_in_time_and_says_what_was_left() {
        sink.answer = ids -> Outcome.retry("HTTP 503", Duration.ofMinutes(5));
        Delivery delivery = deliver("shutdown.timeout=200ms");
        delivery.offer(call("a"));
        delivery.offer(call("b"));
        await().until(() -> !sink.requests.isEmpty());
        delivery.close();
        delivery.offer(call("late"));
        await().untilAsserted(() -> assertThat(delivery.balance().dropped()).containsEntry(Drop.SHUTDOWN, 3L));
        assertThat(stderr()).contains("2 calls were not delivered within shutdown.timeout (200 ms)");
    }

    @Test
    void close_does_not_wait_where_nothing_is_left_to_send() {
        sink.refusalsToOpen.add(Outcome.of(Kind.UNKNOWN_TARGET, "HTTP 404"));
        Delivery delivery = deliver("endpoint=mine,shutdown.timeout=1h");
        delivery.offer(call("another-endpoint", "a", "1,2"));
        assertTimeoutPreemptively(Duration.ofMinutes(1), delivery::close);
        assertThat(delivery.balance().dropped()).containsEntry(Drop.OTHER_ENDPOINT, 1L);
    }

    @Test
    void a_lane_survives_whatever_its_sink_throws() {
        boolean[] failed = {false};
        sink.answer = ids -> {
            if (!failed[0]) {
                failed[0] = true;
                throw new OutOfMemoryError("a test");
            }
            return Outcome.DELIVERED;
        };
        Delivery delivery = deliver("");
        delivery.offer(call("a"));
        await().untilAsserted(() -> assertThat(sink.delivered).containsExactly("a"));
        assertThat(delivery.balance().faults().toString())
                .contains("java.lang.OutOfMemoryError at io.scoretap")
                .contains("=1");
    }

    @Test
    void a_delivery_that_cannot_make_its_sinks_says_so_and_counts_every_call() {
        Delivery delivery = deliver("", route -> {
            throw new IllegalArgumentException("openscale.url: no such thing");
        });
        delivery.offer(call("a"));
        await().untilAsserted(() -> assertThat(stderr()).contains("disabled: ").contains("openscale.url"));
        await().untilAsserted(() -> assertThat(delivery.balance().inFlight()).isZero());
        delivery.offer(call("b"));
        assertThat(delivery.balance().gap()).isZero();
        assertThat(delivery.balance().dropped()).containsEntry(Drop.FAULT, 2L);
    }

    @Test
    void a_fault_in_the_capture_is_told_though_no_call_was_captured() {
        Delivery delivery = deliver("");
        delivery.fault(new IllegalStateException("the SDK changed"));
        await().untilAsserted(() -> assertThat(stderr())
                .contains("the agent failed")
                .contains("faults of the agent {java.lang.IllegalStateException at "));
    }

    @Test
    void close_before_the_first_call_and_twice_is_nothing() {
        Delivery delivery = deliver("");
        delivery.close();
        delivery.close();
        delivery.offer(call("late"));
        assertThat(delivery.balance().dropped()).containsEntry(Drop.SHUTDOWN, 1L);
        assertThat(threads()).isEmpty();
    }

    @Test
    void a_stop_during_a_long_wait_makes_one_more_attempt_at_once() {
        sink.answerNext(Outcome.retry("HTTP 503", Duration.ofMinutes(5)));
        Delivery delivery = deliver("");
        delivery.offer(call("a"));
        await().until(() -> sink.requests.size() == 1);
        delivery.close();
        assertThat(sink.delivered).containsExactly("a");
    }

    @Test
    void batches_respect_the_bytes_of_a_batch() {
        Delivery delivery = deliver("batch.bytes=1k,batch.age=1h");
        String padding = "x".repeat(400);
        for (int i = 0; i < 6; i++) {
            delivery.offer(call(i + padding));
        }
        delivery.close();
        assertThat(sink.delivered).hasSize(6);
        assertThat(sink.requests).allSatisfy(ids -> assertThat(ids).hasSizeLessThanOrEqualTo(2));
    }

    @Test
    void lanes_and_counters_are_shown_by_an_mbean() throws Exception {
        sink.answer = ids -> Outcome.of(Kind.UNAUTHORIZED, "HTTP 403: no access");
        Delivery delivery = deliver("");
        delivery.offer(call("a"));
        ObjectName name = new ObjectName("io.scoretap:type=Delivery");
        await().untilAsserted(
                        () -> assertThat(delivery.lanes().get("S").state()).isEqualTo(State.PARKED));
        assertThat(ManagementFactory.getPlatformMBeanServer().getAttribute(name, "Captured"))
                .isEqualTo(1L);
        assertThat(ManagementFactory.getPlatformMBeanServer().getAttribute(name, "InFlight"))
                .isEqualTo(1L);
        assertThat(ManagementFactory.getPlatformMBeanServer()
                        .getAttribute(name, "Lanes")
                        .toString())
                .contains("HTTP 403: no access");
    }

    @Test
    void capture_is_switched_by_the_mbean() throws Exception {
        Delivery delivery = deliver("");
        delivery.offer(call("a"));
        ObjectName name = new ObjectName("io.scoretap:type=Delivery");
        await().until(() -> ManagementFactory.getPlatformMBeanServer().isRegistered(name));
        ManagementFactory.getPlatformMBeanServer().setAttribute(name, new Attribute("Enabled", false));
        assertThat(capture.isEnabled()).isFalse();
        await().untilAsserted(() -> assertThat(stderr()).contains("Enabled was set to false"));
    }

    @Test
    void a_call_that_is_not_logged_is_told_by_a_thread_of_its_own() {
        Delivery delivery = deliver("");
        delivery.notLogged("invokeEndpointAsync");
        assertThat(stderr()).isEmpty();
        await().untilAsserted(() -> assertThat(stderr()).contains("calls of invokeEndpointAsync are not logged"));
    }

    @Test
    void a_call_given_up_before_it_is_offered_is_accounted_for() {
        Delivery delivery = deliver("");
        delivery.drop(Drop.STREAM_FULL);
        assertThat(delivery.balance().captured()).isEqualTo(1);
        assertThat(delivery.balance().dropped()).isEqualTo(Map.of(Drop.STREAM_FULL, 1L));
    }

    @Test
    void trouble_is_told_in_one_line_and_so_is_its_end() {
        sink.answer = ids -> Outcome.retry("HTTP 503", null);
        Delivery delivery = deliver("");
        delivery.offer(call("a"));
        await().untilAsserted(() -> assertThat(stderr()).contains("subscription S is retrying: HTTP 503"));
        sink.answer = ids -> Outcome.DELIVERED;
        await().untilAsserted(() -> assertThat(stderr()).contains("delivering again; 1 calls delivered, 0 waiting"));
        assertThat(stderr().lines()).hasSize(2);
    }

    private Delivery deliver(String extra) {
        return deliver(extra, route -> sink);
    }

    private Delivery deliver(String extra, SinkFactory sinks) {
        try {
            String options = "subscription-id=S,openscale.instance-id=I,auth=none";
            if (!extra.contains("batch.age")) {
                options += ",batch.age=5ms";
            }
            Settings settings = Settings.read(extra.isEmpty() ? options : options + "," + extra);
            Delivery delivery = new Delivery(
                    settings,
                    sinks,
                    SHORT,
                    new Ledger(),
                    new Log(LogLevel.INFO, new PrintStream(stderr, true)),
                    capture);
            open.add(delivery);
            return delivery;
        } catch (io.scoretap.settings.SettingsException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static List<String> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(name -> name.startsWith("scoretap-"))
                .toList();
    }

    private String stderr() {
        return stderr.toString(StandardCharsets.UTF_8);
    }
}
