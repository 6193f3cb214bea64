package io.scoretap.benchmarks.startup;

import java.net.URI;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sagemakerruntime.SageMakerRuntimeClient;

/** Creates a SageMaker client for the URL that it is given, and calls an endpoint if it is given one. */
final class ScoringApp {
    private ScoringApp() {}

    public static void main(String[] arguments) {
        try (SageMakerRuntimeClient client = SageMakerRuntimeClient.builder()
                .region(Region.US_EAST_1)
                .credentialsProvider(AnonymousCredentialsProvider.create())
                .endpointOverride(URI.create(arguments[0]))
                .build()) {
            if (arguments.length > 1) {
                System.out.println(client.invokeEndpoint(call -> call.endpointName(arguments[1])
                                .contentType("text/csv")
                                .body(SdkBytes.fromUtf8String(arguments[2])))
                        .body()
                        .asUtf8String());
            }
        }
    }
}
