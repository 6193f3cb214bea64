package io.scoretap.agent.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.scoretap.agent.capture.ScriptedEndpoint.Script;
import io.scoretap.exchange.Exchange;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.sagemakerruntime.SageMakerRuntimeAsyncClient;
import software.amazon.awssdk.services.sagemakerruntime.model.InvokeEndpointWithResponseStreamRequest;
import software.amazon.awssdk.services.sagemakerruntime.model.InvokeEndpointWithResponseStreamResponseHandler;
import software.amazon.awssdk.services.sagemakerruntime.model.ModelStreamErrorException;

/** The real asynchronous client and streams over a socket, with the tap around its calls as woven code has it. */
class StreamedCallTest {
    private static final int ROOM = 1_000;
    private static final InvokeEndpointWithResponseStreamRequest REQUEST =
            InvokeEndpointWithResponseStreamRequest.builder()
                    .endpointName("chat")
                    .contentType("text/csv")
                    .inferenceId("call-1")
                    .inferenceComponentName("small")
                    .body(SdkBytes.fromUtf8String("1,2"))
                    .build();

    private final Listener listener = new Listener(ROOM);
    private final Tap tap = new Tap(listener);
    private final Reader reader = new Reader();

    /** A stream that needs all the room finds it. */
    @AfterEach
    void all_room_has_been_given_back() throws Exception {
        int answered = listener.answered.size();
        call(
                new Reader(),
                (attempt, to) -> to.stream().part("x".repeat(ROOM - 32)).end());
        assertThat(listener.answered).hasSize(answered + 1);
        assertThat(listener.lost).isEmpty();
    }

    @Test
    void a_stream_is_captured_whole_and_passes_part_by_part() throws Exception {
        call(reader, (attempt, to) -> {
            to.stream().part("{\"a\":");
            await().until(() -> reader.text().equals("{\"a\":"));
            to.part("1}").part("").part("\n").end();
        });

        assertThat(reader.parts).containsExactly("{\"a\":", "1}", "", "\n");
        assertThat(reader.completed).isTrue();
        Exchange call = listener.only();
        assertThat(call.endpoint()).isEqualTo("chat");
        assertThat(call.inferenceId()).isEqualTo("call-1");
        assertThat(call.inferenceComponent()).isEqualTo("small");
        assertThat(call.variant()).isEqualTo("blue");
        assertThat(call.requestId()).isEqualTo("request-1");
        assertThat(call.request().bytes()).asString().isEqualTo("1,2");
        assertThat(call.response().contentType()).isEqualTo("application/jsonlines");
        assertThat(call.response().bytes()).asString().isEqualTo("{\"a\":1}\n");
    }

    @Test
    void the_times_are_those_of_the_first_and_the_last_part_before_the_application_looks_at_them() throws Exception {
        long start = System.nanoTime();
        call(reader, (attempt, to) -> {
            to.stream().part("first");
            await().until(() -> reader.parts.size() == 1);
            Thread.sleep(50);
            to.part("last").end();
        });

        Exchange call = listener.only();
        Duration lastSeen = Duration.ofNanos(reader.lastPartNanos - start);
        assertThat(call.responseTime()).isLessThan(lastSeen);
        assertThat(call.timeToFirstPart()).isLessThan(call.responseTime().minusMillis(50));
        assertThat(listener.firstParts).containsExactly(call.timeToFirstPart());
        assertThat(listener.lastParts).containsExactly(call.responseTime());
    }

    @Test
    void a_stream_without_parts_is_an_empty_response() throws Exception {
        call(reader, (attempt, to) -> to.stream().end());

        assertThat(listener.only().response().bytes()).isEmpty();
        assertThat(listener.only().timeToFirstPart()).isEqualTo(listener.only().responseTime());
    }

    @Test
    void a_stream_that_finds_no_room_is_counted_and_passes_whole() throws Exception {
        String half = "x".repeat(ROOM / 2);
        call(
                reader,
                (attempt, to) -> to.stream().part(half).part(half).part("end").end());

        assertThat(reader.text()).isEqualTo(half + half + "end");
        assertThat(listener.ends()).containsExactly("overlong");
    }

    @Test
    void only_the_parts_of_the_last_attempt_count() throws Exception {
        call(ScriptedEndpoint::clientWithRetries, reader, (attempt, to) -> {
            switch (attempt) {
                case 1 -> to.error(503, "ServiceUnavailable", "{}");
                case 2 -> to.stream().part("void").exception("ModelStreamError").end();
                default -> to.stream().part("good").end();
            }
        });

        assertThat(reader.parts).containsExactly("void", "good");
        assertThat(reader.thrown).hasSize(2);
        assertThat(listener.only().response().bytes()).asString().isEqualTo("good");
    }

    @Test
    void a_stream_that_breaks_off_with_an_exception_is_one_failure() throws Exception {
        CompletableFuture<Void> future = call(
                reader,
                (attempt, to) ->
                        to.stream().part("void").exception("ModelStreamError").end());

        assertThat(future).isCompletedExceptionally();
        assertThat(reader.thrown).hasAtLeastOneElementOfType(ModelStreamErrorException.class);
        assertThat(listener.ends()).containsExactly("model_stream_error");
    }

    @Test
    void a_call_that_is_refused_is_one_failure() throws Exception {
        call(reader, (attempt, to) -> to.error(424, "ModelError", "{\"OriginalStatusCode\":503,\"Message\":\"m\"}"));

        assertThat(listener.ends()).containsExactly("model_error_503");
    }

    @Test
    void a_stream_whose_subscription_is_cancelled_is_a_cancelled_call() throws Exception {
        reader.cancelAfter = 1;
        call(reader, (attempt, to) -> to.stream().part("a").part("b").end());

        assertThat(reader.parts).containsExactly("a");
        assertThat(listener.ends()).containsExactly("cancelled");
    }

    @Test
    void a_stream_whose_future_is_cancelled_is_a_cancelled_call() throws Exception {
        CountDownLatch never = new CountDownLatch(1);
        try (ScriptedEndpoint endpoint = new ScriptedEndpoint((attempt, to) -> {
                    to.stream().part("a");
                    never.await();
                });
                SageMakerRuntimeAsyncClient client = endpoint.client()) {
            CompletableFuture<Void> future = invoke(client, reader);
            await().until(() -> reader.parts.size() == 1);
            future.cancel(true);

            assertThat(listener.ends()).containsExactly("cancelled");
        }
    }

    @Test
    void the_publisher_is_asked_for_as_much_as_the_application_asks_for() throws Exception {
        reader.demand = 0;
        try (ScriptedEndpoint endpoint = new ScriptedEndpoint((attempt, to) ->
                        to.stream().part("a").part("b").part("c").end());
                SageMakerRuntimeAsyncClient client = endpoint.client()) {
            CompletableFuture<Void> future = invoke(client, reader);
            await().until(() -> reader.subscription != null);
            for (int asked = 1; asked <= 3; asked++) {
                assertThat(reader.parts).hasSize(asked - 1);
                reader.subscription.request(1);
                int expected = asked;
                await().until(() -> reader.parts.size() == expected);
            }
            reader.subscription.request(1); // the SDK looks for the end of the stream when there is demand only
            future.get(30, TimeUnit.SECONDS);
            assertThat(listener.only().response().bytes()).asString().isEqualTo("abc");
        }
    }

    @Test
    void what_the_applications_handler_throws_passes_as_it_is() {
        IllegalStateException own = new IllegalStateException("the application's");
        Reader broken = new Reader() {
            @Override
            public void complete() {
                throw own;
            }
        };
        Object handler = tap.handler(tap.apply(REQUEST), broken);

        assertThatThrownBy(((InvokeEndpointWithResponseStreamResponseHandler) handler)::complete)
                .isSameAs(own);
    }

    @Test
    void the_handler_is_equal_to_the_applications_and_to_itself() {
        Object handler = tap.handler(tap.apply(REQUEST), reader);

        assertThat(handler)
                .isInstanceOf(InvokeEndpointWithResponseStreamResponseHandler.class)
                .isEqualTo(handler)
                .isEqualTo(reader)
                .isNotEqualTo(tap.handler(tap.apply(REQUEST), new Reader()))
                .hasSameHashCodeAs(reader)
                .hasToString(reader.toString());
    }

    @Test
    void a_call_without_a_handler_is_the_clients_to_refuse() {
        Object token = tap.apply(REQUEST);
        Object handler = tap.handler(token, null);
        tap.accept(token, new NullPointerException());

        assertThat(handler).isNull();
        assertThat(listener.ends()).containsExactly("client");
    }

    private CompletableFuture<Void> call(Reader reader, Script script) throws Exception {
        return call(ScriptedEndpoint::client, reader, script);
    }

    /** One call from begin to end. */
    private CompletableFuture<Void> call(
            Function<ScriptedEndpoint, SageMakerRuntimeAsyncClient> clients, Reader reader, Script script)
            throws Exception {
        try (ScriptedEndpoint endpoint = new ScriptedEndpoint(script);
                SageMakerRuntimeAsyncClient client = clients.apply(endpoint)) {
            CompletableFuture<Void> future = invoke(client, reader);
            await().atMost(30, TimeUnit.SECONDS).until(future::isDone);
            return future;
        }
    }

    private CompletableFuture<Void> invoke(SageMakerRuntimeAsyncClient client, Reader reader) {
        Object token = tap.apply(REQUEST);
        CompletableFuture<Void> future = client.invokeEndpointWithResponseStream(
                REQUEST, (InvokeEndpointWithResponseStreamResponseHandler) tap.handler(token, reader));
        tap.accept(token, future);
        return future;
    }
}
