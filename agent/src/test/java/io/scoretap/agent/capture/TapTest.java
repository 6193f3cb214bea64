package io.scoretap.agent.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.scoretap.exchange.Capture;
import io.scoretap.exchange.Exchange;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.sagemakerruntime.model.InvokeEndpointRequest;
import software.amazon.awssdk.services.sagemakerruntime.model.InvokeEndpointResponse;

class TapTest {
    private final InvokeEndpointRequest request = InvokeEndpointRequest.builder()
            .endpointName("credit")
            .contentType("text/csv")
            .inferenceId("call-1")
            .inferenceComponentName("small")
            .body(SdkBytes.fromUtf8String("1,2"))
            .build();
    private final InvokeEndpointResponse response = InvokeEndpointResponse.builder()
            .contentType("application/json")
            .invokedProductionVariant("blue")
            .body(SdkBytes.fromUtf8String("{\"predictions\":[]}"))
            .build();
    private final Listener listener = new Listener();
    private final Tap tap = new Tap(listener);

    @Test
    void an_answered_call_is_read_whole() {
        tap.accept(tap.apply(request), response);

        Exchange call = listener.answered.get(0).read();
        assertThat(call.endpoint()).isEqualTo("credit");
        assertThat(call.inferenceId()).isEqualTo("call-1");
        assertThat(call.inferenceComponent()).isEqualTo("small");
        assertThat(call.variant()).isEqualTo("blue");
        assertThat(call.request().contentType()).isEqualTo("text/csv");
        assertThat(call.request().bytes()).asString().isEqualTo("1,2");
        assertThat(call.response().contentType()).isEqualTo("application/json");
        assertThat(call.response().bytes()).asString().isEqualTo("{\"predictions\":[]}");
    }

    @Test
    void a_call_holds_its_two_bodies() {
        tap.accept(tap.apply(request), response);

        assertThat(listener.answered.get(0).heldBytes()).isEqualTo(3 + 18 + Exchange.OVERHEAD_BYTES);
    }

    @Test
    void bodies_are_not_copied() {
        tap.accept(tap.apply(request), response);

        assertThat(listener.answered.get(0).read().request().bytes())
                .isSameAs(request.body().asByteArrayUnsafe());
    }

    @Test
    void a_call_is_timed_from_its_start() throws InterruptedException {
        Instant before = Instant.now();
        Object token = tap.apply(request);
        Thread.sleep(20);
        tap.accept(token, response);

        Exchange call = listener.answered.get(0).read();
        assertThat(call.responseTime()).isBetween(Duration.ofMillis(20), Duration.ofSeconds(20));
        assertThat(call.startedAt())
                .isBetween(before.minusMillis(5), Instant.now().minusMillis(15));
    }

    @Test
    void calls_that_overlap_keep_their_own_request() {
        Object first = tap.apply(request);
        Object second =
                tap.apply(request.toBuilder().endpointName("other").body(null).build());
        tap.accept(first, response);
        tap.accept(second, response);

        assertThat(listener.answered).extracting(call -> call.read().endpoint()).containsExactly("credit", "other");
    }

    @Test
    void what_a_call_leaves_out_reads_as_null_and_a_missing_body_as_empty() {
        tap.accept(
                tap.apply(InvokeEndpointRequest.builder().endpointName("credit").build()),
                InvokeEndpointResponse.builder().build());

        Exchange call = listener.answered.get(0).read();
        assertThat(call.inferenceId()).isNull();
        assertThat(call.inferenceComponent()).isNull();
        assertThat(call.variant()).isNull();
        assertThat(call.request().contentType()).isNull();
        assertThat(call.request().bytes()).isEmpty();
        assertThat(call.heldBytes()).isEqualTo(Exchange.OVERHEAD_BYTES);
    }

    @Test
    void a_call_that_throws_is_counted_as_failed() {
        tap.accept(tap.apply(request), new IllegalStateException("the model broke"));

        assertThat(listener.failed).isEqualTo(1);
        assertThat(listener.answered).isEmpty();
    }

    @Test
    void a_call_without_a_request_is_left_alone() {
        tap.accept(tap.apply(null), new NullPointerException());

        assertThat(listener.failed).isZero();
        assertThat(listener.lost).isEmpty();
    }

    @Test
    void a_failure_behind_the_tap_is_counted_and_not_thrown() {
        RuntimeException broken = new IllegalStateException("broken outbox");
        listener.failure = broken;

        tap.accept(tap.apply(request), response);

        assertThat(listener.lost).containsExactly(broken);
    }

    @Test
    void messages_of_another_sdk_say_so_when_they_are_read() {
        tap.accept(tap.apply("no request"), "no response");

        assertThat(listener.answered).hasSize(1);
        assertThatThrownBy(() -> listener.answered.get(0).read())
                .hasMessageContaining("java.lang.String does not look like a message of AWS SDK v2");
    }

    private static final class Listener implements TapListener {
        private final List<Capture> answered = new ArrayList<>();
        private final List<Long> handedOff = new ArrayList<>();
        private final List<Throwable> lost = new ArrayList<>();
        private RuntimeException failure;
        private int failed;

        @Override
        public void answered(Capture call) {
            if (failure != null) {
                throw failure;
            }
            answered.add(call);
        }

        @Override
        public void failed() {
            failed++;
        }

        @Override
        public void handedOff(long nanos) {
            handedOff.add(nanos);
        }

        @Override
        public void lost(Throwable cause) {
            lost.add(cause);
        }
    }
}
