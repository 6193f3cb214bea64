package io.scoretap.agent.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.amazonaws.ClientConfiguration;
import com.amazonaws.auth.AWSStaticCredentialsProvider;
import com.amazonaws.auth.BasicAWSCredentials;
import com.amazonaws.client.builder.AwsClientBuilder.EndpointConfiguration;
import com.amazonaws.services.sagemakerruntime.AmazonSageMakerRuntime;
import com.amazonaws.services.sagemakerruntime.AmazonSageMakerRuntimeClientBuilder;
import com.amazonaws.services.sagemakerruntime.model.InvokeEndpointRequest;
import com.amazonaws.services.sagemakerruntime.model.InvokeEndpointResult;
import com.amazonaws.services.sagemakerruntime.model.ModelErrorException;
import io.scoretap.exchange.Exchange;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SdkV1CallTest {
    private final Listener listener = new Listener();
    private final Tap tap = new Tap(listener);
    private final InvokeEndpointRequest request = new InvokeEndpointRequest()
            .withEndpointName("credit")
            .withContentType("text/csv")
            .withInferenceId("call-1")
            .withInferenceComponentName("small")
            .withTargetModel("model-7.tar.gz")
            .withBody(buffer("1,2"));
    private final InvokeEndpointResult result = new InvokeEndpointResult()
            .withContentType("application/json")
            .withInvokedProductionVariant("blue")
            .withBody(buffer("{}"));

    enum Kind {
        HEAP(buffer -> buffer),
        READ_ONLY(ByteBuffer::asReadOnlyBuffer),
        DIRECT(buffer ->
                ByteBuffer.allocateDirect(buffer.remaining()).put(buffer).flip());

        private final UnaryOperator<ByteBuffer> conversion;

        Kind(UnaryOperator<ByteBuffer> conversion) {
            this.conversion = conversion;
        }
    }

    @Test
    void an_answered_call_is_read_whole() {
        tap.accept(tap.apply(request), result);

        Exchange call = listener.only();
        assertThat(call.endpoint()).isEqualTo("credit");
        assertThat(call.inferenceId()).isEqualTo("call-1");
        assertThat(call.inferenceComponent()).isEqualTo("small");
        assertThat(call.targetModel()).isEqualTo("model-7.tar.gz");
        assertThat(call.variant()).isEqualTo("blue");
        assertThat(call.requestId()).isNull();
        assertThat(call.request().contentType()).isEqualTo("text/csv");
        assertThat(call.request().bytes()).asString().isEqualTo("1,2");
        assertThat(call.response().contentType()).isEqualTo("application/json");
        assertThat(call.response().bytes()).asString().isEqualTo("{}");
    }

    @ParameterizedTest
    @EnumSource
    void buffers_keep_position_limit_and_mark(Kind kind) {
        ByteBuffer sent = inTheMiddle(kind.conversion.apply(buffer("0123456789")));
        ByteBuffer received = inTheMiddle(kind.conversion.apply(buffer("abcdefghij")));

        tap.accept(tap.apply(request.withBody(sent)), result.withBody(received));

        assertThat(listener.only().request().bytes()).asString().isEqualTo("34567");
        assertThat(listener.only().response().bytes()).asString().isEqualTo("defgh");
        for (ByteBuffer buffer : new ByteBuffer[] {sent, received}) {
            assertThat(buffer.position()).isEqualTo(3);
            assertThat(buffer.limit()).isEqualTo(8);
            assertThat(buffer.reset().position()).isEqualTo(1);
        }
    }

    @Test
    void a_request_that_is_used_again_during_the_call_is_logged_as_it_was() {
        Object token = tap.apply(request);
        request.getBody().put(0, (byte) '9');
        request.withEndpointName("other").withInferenceId("call-2");
        tap.accept(token, result);

        assertThat(listener.only().endpoint()).isEqualTo("credit");
        assertThat(listener.only().inferenceId()).isEqualTo("call-1");
        assertThat(listener.only().request().bytes()).asString().isEqualTo("1,2");
    }

    @Test
    void a_response_that_the_application_has_read_is_logged_whole() {
        tap.accept(tap.apply(request), result);
        result.getBody().get(new byte[2]);
        result.getBody().put(0, (byte) 'x');

        assertThat(listener.only().response().bytes()).asString().isEqualTo("{}");
    }

    @Test
    void a_request_of_a_class_of_the_applications_own_is_one() {
        tap.accept(
                tap.apply(new InvokeEndpointRequest() {
                    {
                        setEndpointName("credit");
                    }
                }),
                result);

        assertThat(listener.only().endpoint()).isEqualTo("credit");
        assertThat(listener.only().request().bytes()).isEmpty();
    }

    @Test
    void a_request_without_an_endpoint_is_the_clients_to_refuse() {
        tap.accept(tap.apply(new InvokeEndpointRequest()), new IllegalArgumentException("no endpoint"));

        assertThat(listener.ends()).containsExactly("client");
        assertThat(listener.lost).isEmpty();
    }

    @Test
    void the_real_client_sends_what_is_logged_and_gives_the_id_of_the_request() throws Exception {
        try (ScriptedEndpoint endpoint = new ScriptedEndpoint((attempt, to) -> {
            if (attempt == 1) {
                to.ok("{\"predictions\":[]}");
            } else {
                to.error(424, "ModelError", "{\"OriginalStatusCode\":500,\"Message\":\"broken\"}");
            }
        })) {
            AmazonSageMakerRuntime client = client(endpoint);
            Object token = tap.apply(request);
            InvokeEndpointResult answer = client.invokeEndpoint(request);
            tap.accept(token, answer);

            assertThat(listener.only().requestId()).isEqualTo("request-1");
            assertThat(listener.only().responseTime()).isBetween(Duration.ofNanos(1), Duration.ofMinutes(1));
            assertThat(StandardCharsets.UTF_8.decode(answer.getBody()).toString())
                    .isEqualTo("{\"predictions\":[]}");

            token = tap.apply(request);
            Throwable thrown = catchThrowable(() -> client.invokeEndpoint(request));
            tap.accept(token, thrown);
            assertThat(thrown).isInstanceOf(ModelErrorException.class);
            assertThat(listener.failed).containsExactly("model_error_500");
        }
    }

    private static AmazonSageMakerRuntime client(ScriptedEndpoint endpoint) {
        return AmazonSageMakerRuntimeClientBuilder.standard()
                .withEndpointConfiguration(
                        new EndpointConfiguration(endpoint.uri().toString(), "us-east-1"))
                .withCredentials(new AWSStaticCredentialsProvider(new BasicAWSCredentials("id", "key")))
                .withClientConfiguration(new ClientConfiguration().withMaxErrorRetry(0))
                .build();
    }

    private static ByteBuffer inTheMiddle(ByteBuffer buffer) {
        return buffer.position(1).mark().position(3).limit(8);
    }

    private static ByteBuffer buffer(String text) {
        return ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
    }
}
