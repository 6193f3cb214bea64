package io.scoretap.hosts;

import java.net.URI;
import java.util.concurrent.TimeUnit;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sagemakerruntime.SageMakerRuntimeAsyncClient;
import software.amazon.awssdk.services.sagemakerruntime.SageMakerRuntimeClient;
import software.amazon.awssdk.services.sagemakerruntime.model.InvokeEndpointAsyncRequest;
import software.amazon.awssdk.services.sagemakerruntime.model.InvokeEndpointAsyncResponse;

/** Has SageMaker read from S3 and write to S3, by both clients of SDK v2. */
public final class SdkV2S3App {
    private SdkV2S3App() {}

    /** @param arguments SageMaker's URL, and the script, of which the first endpoint counts */
    public static void main(String[] arguments) throws Exception {
        URI url = URI.create(arguments[0]);
        String endpoint = Calls.read(arguments[1]).get(0).endpoint;
        try (SageMakerRuntimeClient client = SageMakerRuntimeClient.builder()
                .region(Region.EU_CENTRAL_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("key", "secret")))
                .endpointOverride(url)
                .build()) {
            System.out.println(
                    Outcome.of("S3", () -> text(client.invokeEndpointAsync(request(endpoint, "s3://in/1")))));
            System.out.println(Outcome.of("S3", () -> text(client.invokeEndpointAsync(request(endpoint, "nowhere")))));
        }
        try (SageMakerRuntimeAsyncClient client = SageMakerRuntimeAsyncClient.builder()
                .region(Region.EU_CENTRAL_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("key", "secret")))
                .endpointOverride(url)
                .build()) {
            System.out.println(Outcome.of(
                    "S3",
                    () -> text(client.invokeEndpointAsync(request(endpoint, "s3://in/1"))
                            .get(20, TimeUnit.SECONDS))));
        }
    }

    private static InvokeEndpointAsyncRequest request(String endpoint, String input) {
        return InvokeEndpointAsyncRequest.builder()
                .endpointName(endpoint)
                .inputLocation(input)
                .build();
    }

    private static String text(InvokeEndpointAsyncResponse response) {
        return response.outputLocation();
    }
}
