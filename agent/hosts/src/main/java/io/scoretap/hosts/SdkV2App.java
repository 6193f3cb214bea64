package io.scoretap.hosts;

import io.scoretap.hosts.Calls.Call;
import java.net.URI;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sagemakerruntime.SageMakerRuntimeClient;
import software.amazon.awssdk.services.sagemakerruntime.model.InvokeEndpointRequest;

/** Runs a script of calls on SDK v2's synchronous client, and prints what comes of each. */
public final class SdkV2App {
    private SdkV2App() {}

    /** @param arguments SageMaker's URL, and the script */
    public static void main(String[] arguments) throws Exception {
        try (SageMakerRuntimeClient client = SageMakerRuntimeClient.builder()
                .region(Region.EU_CENTRAL_1)
                .credentialsProvider(AnonymousCredentialsProvider.create())
                .endpointOverride(URI.create(arguments[0]))
                .build()) {
            for (Call call : Calls.read(arguments[1])) {
                System.out.println(answer(client, call));
            }
        }
    }

    private static String answer(SageMakerRuntimeClient client, Call call) {
        try {
            return client.invokeEndpoint(InvokeEndpointRequest.builder()
                            .endpointName(call.endpoint)
                            .contentType(call.contentType)
                            .body(SdkBytes.fromUtf8String(call.body))
                            .build())
                    .body()
                    .asUtf8String();
        } catch (SdkException e) {
            return e.getClass().getName();
        }
    }
}
