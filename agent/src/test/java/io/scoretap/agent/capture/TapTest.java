package io.scoretap.agent.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.scoretap.exchange.Exchange;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.sagemakerruntime.model.InvokeEndpointAsyncRequest;
import software.amazon.awssdk.services.sagemakerruntime.model.InvokeEndpointRequest;
import software.amazon.awssdk.services.sagemakerruntime.model.InvokeEndpointResponse;

class TapTest {
    private final InvokeEndpointRequest request = InvokeEndpointRequest.builder()
            .endpointName("credit")
            .contentType("text/csv")
            .inferenceId("call-1")
            .inferenceComponentName("small")
            .targetModel("model-7.tar.gz")
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
        assertThat(call.targetModel()).isEqualTo("model-7.tar.gz");
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
        assertThat(call.targetModel()).isNull();
        assertThat(call.requestId()).isNull();
        assertThat(call.timeToFirstPart()).isNull();
        assertThat(call.request().contentType()).isNull();
        assertThat(call.request().bytes()).isEmpty();
        assertThat(call.heldBytes()).isEqualTo(Exchange.OVERHEAD_BYTES);
    }

    @Test
    void a_call_that_throws_is_counted_as_failed() {
        tap.accept(tap.apply(request), new IllegalStateException("the model broke"));

        assertThat(listener.ends()).containsExactly("client");
    }

    @Test
    void a_call_without_a_request_is_left_alone() {
        tap.accept(tap.apply(null), new NullPointerException());

        assertThat(listener.ends()).isEmpty();
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
    void a_response_of_another_sdk_says_so_when_it_is_read() {
        tap.accept(tap.apply(request), "no response");

        assertThat(listener.answered).hasSize(1);
        assertThatThrownBy(() -> listener.answered.get(0).read())
                .hasMessageContaining("java.lang.String does not look like a message of AWS SDK v2");
    }

    @Test
    void a_request_of_an_unknown_class_is_a_counted_fault() {
        assertThat(tap.apply("no request")).isNull();

        assertThat(listener.lost)
                .singleElement()
                .extracting(Throwable::getMessage)
                .isEqualTo("java.lang.String is no known request of a SageMaker client");
    }

    @Test
    void calls_whose_response_is_elsewhere_are_counted_and_not_captured() {
        assertThat(tap.apply(InvokeEndpointAsyncRequest.builder().build())).isNull();
        assertThat(tap.apply(new com.amazonaws.services.sagemakerruntime.model.InvokeEndpointAsyncRequest()))
                .isNull();
        assertThat(tap.apply(new InvokeEndpointWithBidirectionalStreamRequest()))
                .isNull();

        assertThat(listener.notLogged)
                .containsExactly("invokeEndpointAsync", "invokeEndpointAsync", "invokeEndpointWithBidirectionalStream");
        assertThat(listener.ends()).isEmpty();
    }

    @Test
    void a_tap_that_is_switched_off_sees_nothing_until_it_is_on_again() {
        listener.enabled = false;
        Object unseen = tap.apply(request);
        listener.enabled = true;
        tap.accept(unseen, response);
        tap.accept(tap.apply(request), response);

        assertThat(unseen).isNull();
        assertThat(listener.answered).hasSize(1);
    }

    @Test
    void a_handler_of_a_call_that_is_not_captured_stays_as_it_is() {
        Object handler = new Object();

        assertThat(tap.handler().apply(null, handler)).isSameAs(handler);
        assertThat(tap.handler().apply(tap.apply(request), handler)).isSameAs(handler);
        assertThat(listener.lost).isEmpty();
    }

    /** Stands in for the class of {@code sagemakerruntimehttp2}. */
    private static final class InvokeEndpointWithBidirectionalStreamRequest {}
}
