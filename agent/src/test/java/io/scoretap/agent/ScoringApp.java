package io.scoretap.agent;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sagemakerruntime.SageMakerRuntimeClient;

/**
 * An application that knows nothing of the agent: it sends each line of a file to a SageMaker endpoint, prints the answers
 * and ends with status 7. A line is {@code endpoint<tab>content type<tab>body}, where {@code |} stands for a line feed.
 */
public final class ScoringApp {
    static final int STATUS = 7;

    private ScoringApp() {}

    public static void main(String[] arguments) throws Exception {
        try (SageMakerRuntimeClient client = SageMakerRuntimeClient.builder()
                .region(Region.EU_CENTRAL_1)
                .credentialsProvider(AnonymousCredentialsProvider.create())
                .endpointOverride(URI.create(arguments[0]))
                .build()) {
            for (String line : Files.readAllLines(Path.of(arguments[1]))) {
                System.out.println(answer(client, line.split("\t", 3)));
            }
        }
        System.exit(STATUS);
    }

    private static String answer(SageMakerRuntimeClient client, String[] call) {
        try {
            return client.invokeEndpoint(request -> request.endpointName(call[0])
                            .contentType(call[1])
                            .body(SdkBytes.fromUtf8String(call[2].replace('|', '\n'))))
                    .body()
                    .asUtf8String();
        } catch (SdkException e) {
            return e.getClass().getName();
        }
    }
}
