package io.scoretap.hosts;

import io.scoretap.hosts.Calls.Call;
import java.net.URI;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sagemakerruntime.SageMakerRuntimeAsyncClient;
import software.amazon.awssdk.services.sagemakerruntime.model.InvokeEndpointRequest;
import software.amazon.awssdk.services.sagemakerruntime.model.InvokeEndpointWithResponseStreamRequest;
import software.amazon.awssdk.services.sagemakerruntime.model.InvokeEndpointWithResponseStreamResponseHandler;

/** Runs a script of calls as response streams, and prints what its handler saw of each: its own, or the SDK's, in turn. */
public final class SdkV2StreamApp {
    private SdkV2StreamApp() {}

    /** @param arguments SageMaker's URL, and the script */
    public static void main(String[] arguments) throws Exception {
        try (SageMakerRuntimeAsyncClient client = SageMakerRuntimeAsyncClient.builder()
                .region(Region.EU_CENTRAL_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("key", "secret")))
                .endpointOverride(URI.create(arguments[0]))
                .build()) {
            for (Call call : Calls.read(arguments[1])) {
                PartByPart handler = new PartByPart(Integer.MAX_VALUE);
                String outcome = outcome(client, call, call.number % 2 == 0 ? handler : handler.viaBuilder());
                // of a timeout the SDK tells the handler once or twice
                System.out.println(call.isImpatient() ? outcome : outcome + " " + handler.seen());
            }
            Call call = Calls.read(arguments[1]).get(0);
            PartByPart leaver = new PartByPart(1);
            System.out.println(left(client, call, leaver) + " " + leaver.seen());
        }
    }

    private static String outcome(
            SageMakerRuntimeAsyncClient client, Call call, InvokeEndpointWithResponseStreamResponseHandler handler) {
        return Outcome.of(call.endpoint, () -> {
            client.invokeEndpointWithResponseStream(request(call), handler).get(20, TimeUnit.SECONDS);
            return "to the end";
        });
    }

    /** What becomes of a future whose subscriber wants no more parts is up to the SDK; in the end it is cancelled. */
    private static String left(SageMakerRuntimeAsyncClient client, Call call, PartByPart handler) {
        return Outcome.of("left", () -> {
            CompletableFuture<Void> future = client.invokeEndpointWithResponseStream(request(call), handler);
            handler.awaitEnough();
            try {
                future.get(5, TimeUnit.SECONDS);
                return "to the end";
            } catch (TimeoutException e) {
                future.cancel(true);
                throw e;
            }
        });
    }

    private static InvokeEndpointWithResponseStreamRequest request(Call call) {
        InvokeEndpointRequest plain = V2Requests.of(call);
        return InvokeEndpointWithResponseStreamRequest.builder()
                .endpointName(plain.endpointName())
                .contentType(plain.contentType())
                .body(plain.body())
                .overrideConfiguration(plain.overrideConfiguration().orElse(null))
                .build();
    }
}
