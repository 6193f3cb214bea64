package io.scoretap.agent.capture;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.sagemakerruntime.SageMakerRuntimeAsyncClient;
import software.amazon.awssdk.services.sagemakerruntime.model.InvokeEndpointRequest;
import software.amazon.awssdk.services.sagemakerruntime.model.InvokeEndpointResponse;

/** An interceptor that calls the endpoint itself, while the application's call is under way on the same thread. */
class NestedCallTest {
    private final Listener listener = new Listener();
    private final Tap tap = new Tap(listener);

    @Test
    void a_call_inside_a_call_is_a_call_of_its_own() throws Exception {
        try (ScriptedEndpoint endpoint = new ScriptedEndpoint((attempt, to) -> to.ok("{\"attempt\":" + attempt + "}"));
                SageMakerRuntimeAsyncClient inner = endpoint.client();
                SageMakerRuntimeAsyncClient outer = endpoint.builder()
                        .overrideConfiguration(settings -> settings.addExecutionInterceptor(new AsksFirst(inner)))
                        .build()) {
            InvokeEndpointResponse response = invoke(outer, "outer");

            assertThat(response.body().asUtf8String()).isEqualTo("{\"attempt\":2}");
            assertThat(listener.lost).isEmpty();
            assertThat(listener.answered)
                    .extracting(call -> call.read().endpoint() + " "
                            + new String(call.read().response().bytes()))
                    .containsExactly("inner {\"attempt\":1}", "outer {\"attempt\":2}");
        }
    }

    private InvokeEndpointResponse invoke(SageMakerRuntimeAsyncClient client, String endpoint) {
        InvokeEndpointRequest request = InvokeEndpointRequest.builder()
                .endpointName(endpoint)
                .body(SdkBytes.fromUtf8String("1"))
                .build();
        Object token = tap.apply(request);
        var future = client.invokeEndpoint(request);
        tap.accept(token, future);
        return future.join();
    }

    private final class AsksFirst implements ExecutionInterceptor {
        private final SageMakerRuntimeAsyncClient client;

        AsksFirst(SageMakerRuntimeAsyncClient client) {
            this.client = client;
        }

        @Override
        public SdkRequest modifyRequest(Context.ModifyRequest context, ExecutionAttributes attributes) {
            invoke(client, "inner");
            return context.request();
        }
    }
}
