package io.scoretap.agent.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.scoretap.exchange.Exchange;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.sagemakerruntime.SageMakerRuntimeAsyncClient;
import software.amazon.awssdk.services.sagemakerruntime.model.InvokeEndpointRequest;
import software.amazon.awssdk.services.sagemakerruntime.model.InvokeEndpointResponse;
import software.amazon.awssdk.services.sagemakerruntime.model.ModelErrorException;

/** The real asynchronous client, with the tap around its calls as woven code has it. */
class AsyncCallTest {
    private static final InvokeEndpointRequest REQUEST = InvokeEndpointRequest.builder()
            .endpointName("credit")
            .contentType("text/csv")
            .body(SdkBytes.fromUtf8String("1,2"))
            .build();

    private final Listener listener = new Listener();
    private final Tap tap = new Tap(listener);

    @Test
    void a_call_is_captured_when_its_future_completes() throws Exception {
        CountDownLatch answer = new CountDownLatch(1);
        try (ScriptedEndpoint endpoint = new ScriptedEndpoint((attempt, to) -> {
                    answer.await();
                    to.ok("{}");
                });
                SageMakerRuntimeAsyncClient client = endpoint.client()) {
            CompletableFuture<InvokeEndpointResponse> future = invoke(client);
            assertThat(listener.ends()).isEmpty();
            answer.countDown();

            assertThat(future.get(30, TimeUnit.SECONDS).body().asUtf8String()).isEqualTo("{}");
            Exchange call = listener.only();
            assertThat(call.endpoint()).isEqualTo("credit");
            assertThat(call.variant()).isEqualTo("blue");
            assertThat(call.requestId()).isEqualTo("request-1");
            assertThat(call.response().bytes()).asString().isEqualTo("{}");
        }
    }

    /** Or else the time of a slow callback would count as the endpoint's. */
    @Test
    void a_call_has_ended_before_the_first_callback_of_the_application() throws Exception {
        CountDownLatch answer = new CountDownLatch(1);
        try (ScriptedEndpoint endpoint = new ScriptedEndpoint((attempt, to) -> {
                    answer.await();
                    to.ok("{}");
                });
                SageMakerRuntimeAsyncClient client = endpoint.client()) {
            List<String> seen = new ArrayList<>();
            CompletableFuture<InvokeEndpointResponse> future = invoke(client);
            CompletableFuture<?> first = future.whenComplete((response, thrown) -> seen.add("first" + listener.ends()));
            CompletableFuture<?> second = future.thenApply(response ->
                    seen.add("second" + Thread.currentThread().getName().startsWith("sdk-async-response")));
            answer.countDown();

            CompletableFuture.allOf(first, second).get(30, TimeUnit.SECONDS);
            assertThat(seen).containsExactly("first[answered]", "secondtrue");
        }
    }

    @Test
    void failures_are_told_by_their_kind_and_reach_the_application() throws Exception {
        try (ScriptedEndpoint endpoint = new ScriptedEndpoint((attempt, to) -> {
                    switch (attempt) {
                        case 1 -> to.error(424, "ModelError", "{\"OriginalStatusCode\":500,\"Message\":\"broken\"}");
                        case 2 -> to.error(429, "ThrottlingException", "{}");
                        case 3 -> to.error(429, "ModelNotReadyException", "{}");
                        case 4 -> to.error(503, "ServiceUnavailable", "{}");
                        case 5 -> to.error(400, "ValidationError", "{}");
                        default -> throw new IllegalStateException("breaks the connection");
                    }
                });
                SageMakerRuntimeAsyncClient client = endpoint.client()) {
            assertThatThrownBy(() -> invoke(client).get(30, TimeUnit.SECONDS))
                    .isInstanceOf(ExecutionException.class)
                    .hasCauseInstanceOf(ModelErrorException.class);
            for (int i = 2; i <= 6; i++) {
                assertThat(invoke(client)).failsWithin(Duration.ofSeconds(30));
            }
            assertThat(listener.failed)
                    .containsExactly(
                            "model_error_500", "throttled", "throttled", "service_503", "service_400", "client");
            assertThat(listener.answered).isEmpty();
        }
    }

    @Test
    void a_timeout_of_the_client_and_one_of_the_application_are_timeouts() throws Exception {
        CountDownLatch never = new CountDownLatch(1);
        try (ScriptedEndpoint endpoint = new ScriptedEndpoint((attempt, to) -> never.await());
                SageMakerRuntimeAsyncClient client = endpoint.builder()
                        .overrideConfiguration(settings -> settings.apiCallTimeout(Duration.ofMillis(50)))
                        .build();
                SageMakerRuntimeAsyncClient patient = endpoint.client()) {
            assertThat(invoke(client)).failsWithin(Duration.ofSeconds(30));
            assertThat(invoke(patient).orTimeout(20, TimeUnit.MILLISECONDS)).failsWithin(Duration.ofSeconds(30));
            assertThat(listener.failed).containsExactly("timeout", "timeout");
        }
    }

    @Test
    void a_cancelled_call_is_counted_as_that() throws Exception {
        CountDownLatch never = new CountDownLatch(1);
        try (ScriptedEndpoint endpoint = new ScriptedEndpoint((attempt, to) -> never.await());
                SageMakerRuntimeAsyncClient client = endpoint.client()) {
            CompletableFuture<InvokeEndpointResponse> future = invoke(client);
            assertThat(future.cancel(true)).isTrue();
            assertThat(listener.failed).containsExactly("cancelled");
        }
    }

    @Test
    void the_future_gets_one_dependent_and_is_otherwise_left_alone() {
        CompletableFuture<Object> future = new CompletableFuture<>();
        tap.accept(tap.apply(REQUEST), future);
        assertThat(future).isNotDone();
        assertThat(future.getNumberOfDependents()).isEqualTo(1);
        assertThat(listener.ends()).isEmpty();
    }

    private CompletableFuture<InvokeEndpointResponse> invoke(SageMakerRuntimeAsyncClient client) {
        Object token = tap.apply(REQUEST);
        CompletableFuture<InvokeEndpointResponse> future = client.invokeEndpoint(REQUEST);
        tap.accept(token, future);
        return future;
    }
}
