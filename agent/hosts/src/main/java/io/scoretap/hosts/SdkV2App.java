package io.scoretap.hosts;

import io.scoretap.hosts.Calls.Call;
import java.net.URI;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
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
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("key", "secret")))
                .endpointOverride(URI.create(arguments[0]))
                .build()) {
            for (Call call : Calls.read(arguments[1])) {
                System.out.println(answer(client, call));
            }
            InvokeEndpointRequest none = null;
            System.out.println(Outcome.of("null", () -> String.valueOf(client.invokeEndpoint(none))));
        }
    }

    /** By both overloads in turn. */
    static String answer(SageMakerRuntimeClient client, Call call) {
        InvokeEndpointRequest request = V2Requests.of(call);
        return Outcome.of(
                call.endpoint,
                () -> (call.number % 2 == 0
                                ? client.invokeEndpoint(request)
                                : client.invokeEndpoint(builder -> builder.endpointName(call.endpoint)
                                        .contentType(call.contentType)
                                        .body(request.body())
                                        .overrideConfiguration(
                                                request.overrideConfiguration().orElse(null))))
                        .body()
                        .asUtf8String());
    }
}
