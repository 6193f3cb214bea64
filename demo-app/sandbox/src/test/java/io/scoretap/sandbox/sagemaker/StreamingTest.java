package io.scoretap.sandbox.sagemaker;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.scoretap.sandbox.Sandbox;
import io.scoretap.sandbox.http.Fault;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sagemakerruntime.SageMakerRuntimeAsyncClient;
import software.amazon.awssdk.services.sagemakerruntime.model.InvokeEndpointAsyncResponse;
import software.amazon.awssdk.services.sagemakerruntime.model.InvokeEndpointWithResponseStreamResponseHandler;
import software.amazon.awssdk.services.sagemakerruntime.model.InvokeEndpointWithResponseStreamResponseHandler.Visitor;
import software.amazon.awssdk.services.sagemakerruntime.model.ModelErrorException;
import software.amazon.awssdk.services.sagemakerruntime.model.ModelStreamErrorException;
import software.amazon.awssdk.services.sagemakerruntime.model.ValidationErrorException;

/** Response streams and asynchronous inference as Amazon's own client sees them. */
class StreamingTest {
    private static final String ENDPOINT = "credit-amount-linear-learner";

    private static Sandbox sandbox;
    private static SageMakerRuntimeAsyncClient client;

    private final List<String> parts = new CopyOnWriteArrayList<>();
    private final List<String> heads = new CopyOnWriteArrayList<>();

    @BeforeAll
    static void start() throws IOException {
        sandbox = Sandbox.start();
        client = SageMakerRuntimeAsyncClient.builder()
                .endpointOverride(sandbox.sageMakerServer().url())
                .region(Region.US_EAST_1)
                .credentialsProvider(AnonymousCredentialsProvider.create())
                .build();
    }

    @AfterEach
    void clear() {
        sandbox.sageMakerServer().faults().clear();
    }

    @AfterAll
    static void stop() {
        client.close();
        sandbox.close();
    }

    @Test
    void an_answer_comes_in_several_parts_with_its_own_content_type_and_is_witnessed() throws Exception {
        long scored = sandbox.sageMaker().witness().scored(ENDPOINT);
        stream(row()).get(20, SECONDS);
        String whole = client.invokeEndpoint(call ->
                        call.endpointName(ENDPOINT).contentType("text/csv").body(SdkBytes.fromUtf8String(row())))
                .get(20, SECONDS)
                .body()
                .asUtf8String();
        assertThat(parts).hasSizeGreaterThan(1);
        assertThat(String.join("", parts)).isEqualTo(whole);
        assertThat(heads).containsExactly("application/json AllTraffic");
        assertThat(sandbox.sageMaker().witness().scored(ENDPOINT)).isEqualTo(scored + 2);
    }

    @Test
    void what_the_model_refuses_never_becomes_a_stream() {
        assertThatThrownBy(() -> stream("1,2").get(20, SECONDS)).hasCauseInstanceOf(ModelErrorException.class);
        assertThat(parts).isEmpty();
    }

    @Test
    void an_exception_in_a_stream_is_retried_by_the_client_with_the_same_handler() {
        sandbox.sageMakerServer().faults().always(StreamFaults.exception("ModelStreamError", "The model gave up"));
        assertThatThrownBy(() -> stream(row()).get(20, SECONDS)).hasCauseInstanceOf(ModelStreamErrorException.class);
        assertThat(parts).hasSize(4).containsOnly("{\"predictions\":");
        assertThat(heads).hasSize(4);
    }

    @Test
    void a_stream_that_breaks_off_looks_complete_to_the_client() throws Exception {
        sandbox.sageMakerServer().faults().next(1, StreamFaults.brokenOff());
        stream(row()).get(20, SECONDS);
        assertThat(parts).containsExactly("{\"predictions\":");
    }

    @Test
    void a_reset_stream_is_an_error() {
        sandbox.sageMakerServer().faults().always(Fault.resetMidBody());
        assertThatThrownBy(() -> stream(row()).get(20, SECONDS)).hasRootCauseInstanceOf(IOException.class);
    }

    @Test
    void asynchronous_inference_is_accepted_with_a_place_for_its_output() throws Exception {
        InvokeEndpointAsyncResponse response = client.invokeEndpointAsync(call -> call.endpointName(ENDPOINT)
                        .inputLocation("s3://bucket/key")
                        .inferenceId("i-1"))
                .get(20, SECONDS);
        assertThat(response.sdkHttpResponse().statusCode()).isEqualTo(202);
        assertThat(response.inferenceId()).isEqualTo("i-1");
        assertThat(response.outputLocation()).isEqualTo("s3://sandbox/" + ENDPOINT + "/output/i-1.out");
        assertThat(response.failureLocation()).isEqualTo("s3://sandbox/" + ENDPOINT + "/failures/i-1.out");
    }

    @Test
    void asynchronous_inference_of_nothing_is_refused() {
        assertThatThrownBy(() -> client.invokeEndpointAsync(
                                call -> call.endpointName(ENDPOINT).inputLocation("/tmp/file"))
                        .get(20, SECONDS))
                .hasCauseInstanceOf(ValidationErrorException.class)
                .hasMessageContaining("InputLocation must be a URL in S3");
        assertThatThrownBy(() -> client.invokeEndpointAsync(
                                call -> call.endpointName("nobody").inputLocation("s3://bucket/key"))
                        .get(20, SECONDS))
                .hasCauseInstanceOf(ValidationErrorException.class)
                .hasMessageContaining("nobody");
    }

    private CompletableFuture<Void> stream(String csv) {
        Visitor visitor = Visitor.builder()
                .onPayloadPart(part -> parts.add(part.bytes().asUtf8String()))
                .build();
        return client.invokeEndpointWithResponseStream(
                call -> call.endpointName(ENDPOINT).contentType("text/csv").body(SdkBytes.fromUtf8String(csv)),
                InvokeEndpointWithResponseStreamResponseHandler.builder()
                        .subscriber(visitor)
                        .onResponse(head -> heads.add(head.contentType() + " " + head.invokedProductionVariant()))
                        .build());
    }

    private static String row() {
        return "1,".repeat(18) + "1";
    }
}
