package io.scoretap.agent;

import static io.scoretap.agent.LoopbackEndpoint.ANSWERS;
import static io.scoretap.agent.LoopbackEndpoint.BREAKS;
import static io.scoretap.agent.LoopbackEndpoint.PREDICTION;
import static io.scoretap.agent.LoopbackEndpoint.STUMBLES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.Arrays;
import java.util.stream.Stream;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.sagemakerruntime.SageMakerRuntimeClient;
import software.amazon.awssdk.services.sagemakerruntime.model.InvokeEndpointRequest;
import software.amazon.awssdk.services.sagemakerruntime.model.InvokeEndpointResponse;
import software.amazon.awssdk.services.sagemakerruntime.model.ModelErrorException;

/** What a woven client does, for a JVM of its own ({@link #main}) or for the tests' JVM. */
public final class WovenClient {
    public static void main(String[] scenario) throws Exception {
        WovenClient.class.getMethod(scenario[0]).invoke(null);
    }

    static Stream<String> scenarios() {
        return Arrays.stream(WovenClient.class.getMethods())
                .map(method -> method.getName())
                .filter(name -> name.contains("_"));
    }

    public static void a_call_crosses_once_with_request_and_response() throws Exception {
        try (LoopbackEndpoint endpoint = new LoopbackEndpoint();
                SageMakerRuntimeClient client = endpoint.client();
                Crossings crossings = new Crossings()) {
            InvokeEndpointResponse response = client.invokeEndpoint(request(ANSWERS));
            assertThat(response.body().asUtf8String()).isEqualTo(PREDICTION);
            assertThat(crossings.only().outcome()).isSameAs(response);
            assertThat(crossings.only().exchange())
                    .isEqualTo("answers: 3 bytes of text/csv -> " + PREDICTION.length() + " bytes of application/json");
        }
    }

    public static void the_overload_with_a_builder_crosses_once() throws Exception {
        try (LoopbackEndpoint endpoint = new LoopbackEndpoint();
                SageMakerRuntimeClient client = endpoint.client();
                Crossings crossings = new Crossings()) {
            InvokeEndpointResponse response = client.invokeEndpoint(call -> call.endpointName(ANSWERS));
            assertThat(crossings.only().outcome()).isSameAs(response);
        }
    }

    public static void retries_inside_the_client_are_one_call() throws Exception {
        try (LoopbackEndpoint endpoint = new LoopbackEndpoint();
                SageMakerRuntimeClient client = endpoint.client();
                Crossings crossings = new Crossings()) {
            InvokeEndpointResponse response = client.invokeEndpoint(request(STUMBLES));
            assertThat(endpoint.attempts()).isEqualTo(2);
            assertThat(crossings.only().outcome()).isSameAs(response);
        }
    }

    public static void an_exception_of_the_client_passes_unchanged() throws Exception {
        try (LoopbackEndpoint endpoint = new LoopbackEndpoint();
                SageMakerRuntimeClient client = endpoint.client();
                Crossings crossings = new Crossings()) {
            Throwable thrown = catchThrowable(() -> client.invokeEndpoint(request(BREAKS)));
            assertThat(thrown).isInstanceOf(ModelErrorException.class).hasNoSuppressedExceptions();
            assertThat(crossings.only().outcome()).isSameAs(thrown);
            assertThat(thrown.getStackTrace())
                    .noneMatch(frame -> frame.getClassName().contains("scoretap.agent.weave"))
                    .filteredOn(frame -> frame.getMethodName().equals("invokeEndpoint"))
                    .hasSize(1);
        }
    }

    public static void a_failing_agent_changes_nothing() throws Exception {
        try (LoopbackEndpoint endpoint = new LoopbackEndpoint();
                SageMakerRuntimeClient client = endpoint.client();
                Crossings crossings = new Crossings()) {
            crossings.fail();
            InvokeEndpointResponse response = client.invokeEndpoint(request(ANSWERS));
            assertThat(response.body().asUtf8String()).isEqualTo(PREDICTION);
            assertThat(crossings.only().token()).isNull();
            assertThat(catchThrowable(() -> client.invokeEndpoint(request(BREAKS))))
                    .isInstanceOf(ModelErrorException.class);
        }
    }

    private static InvokeEndpointRequest request(String endpoint) {
        return InvokeEndpointRequest.builder()
                .endpointName(endpoint)
                .contentType("text/csv")
                .body(SdkBytes.fromUtf8String("1,2"))
                .build();
    }

    private WovenClient() {}
}
