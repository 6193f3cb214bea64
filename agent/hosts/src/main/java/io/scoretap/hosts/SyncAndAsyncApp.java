package io.scoretap.hosts;

import io.scoretap.hosts.Calls.Call;
import java.net.URI;
import java.util.concurrent.CompletionException;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sagemakerruntime.SageMakerRuntimeAsyncClient;
import software.amazon.awssdk.services.sagemakerruntime.SageMakerRuntimeClient;
import software.amazon.awssdk.services.sagemakerruntime.model.InvokeEndpointRequest;

/** Runs each call of a script on both of SDK v2's clients, one inside the completion of the other. */
public final class SyncAndAsyncApp {
    private SyncAndAsyncApp() {}

    /** @param arguments SageMaker's URL, and the script */
    public static void main(String[] arguments) throws Exception {
        URI url = URI.create(arguments[0]);
        try (SageMakerRuntimeClient client = SageMakerRuntimeClient.builder()
                        .region(Region.EU_CENTRAL_1)
                        .credentialsProvider(AnonymousCredentialsProvider.create())
                        .endpointOverride(url)
                        .build();
                SageMakerRuntimeAsyncClient asyncClient = SageMakerRuntimeAsyncClient.builder()
                        .region(Region.EU_CENTRAL_1)
                        .credentialsProvider(AnonymousCredentialsProvider.create())
                        .endpointOverride(url)
                        .build()) {
            for (Call call : Calls.read(arguments[1])) {
                InvokeEndpointRequest request = request(call);
                System.out.println(answer(client, request));
                System.out.println(answer(asyncClient, client, request));
            }
        }
    }

    private static InvokeEndpointRequest request(Call call) {
        return InvokeEndpointRequest.builder()
                .endpointName(call.endpoint)
                .contentType(call.contentType)
                .body(SdkBytes.fromUtf8String(call.body))
                .build();
    }

    private static String answer(SageMakerRuntimeClient client, InvokeEndpointRequest request) {
        try {
            return client.invokeEndpoint(request).body().asUtf8String();
        } catch (SdkException e) {
            return e.getClass().getName();
        }
    }

    private static String answer(
            SageMakerRuntimeAsyncClient asyncClient, SageMakerRuntimeClient client, InvokeEndpointRequest request) {
        try {
            return asyncClient
                    .invokeEndpoint(request)
                    .thenApplyAsync(response -> response.body().asUtf8String() + answer(client, request))
                    .join();
        } catch (CompletionException e) {
            return String.valueOf(e.getCause()).replaceAll(":.*", "");
        }
    }
}
