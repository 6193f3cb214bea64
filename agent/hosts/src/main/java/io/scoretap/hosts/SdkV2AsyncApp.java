package io.scoretap.hosts;

import io.scoretap.hosts.Calls.Call;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sagemakerruntime.SageMakerRuntimeAsyncClient;
import software.amazon.awssdk.services.sagemakerruntime.model.InvokeEndpointRequest;
import software.amazon.awssdk.services.sagemakerruntime.model.InvokeEndpointResponse;

/** Runs a script of calls on SDK v2's asynchronous client, and prints what comes of each, and how its future behaves. */
public final class SdkV2AsyncApp {
    private SdkV2AsyncApp() {}

    /** @param arguments SageMaker's URL, and the script */
    public static void main(String[] arguments) throws Exception {
        List<Call> calls = Calls.read(arguments[1]);
        try (SageMakerRuntimeAsyncClient client = SageMakerRuntimeAsyncClient.builder()
                .region(Region.EU_CENTRAL_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("key", "secret")))
                .endpointOverride(URI.create(arguments[0]))
                .build()) {
            for (Call call : calls) {
                System.out.println(Outcome.of(call.endpoint, () -> text(client.invokeEndpoint(V2Requests.of(call)))));
            }
            InvokeEndpointRequest none = null;
            System.out.println(Outcome.of("null", () -> text(client.invokeEndpoint(none))));
            System.out.println(stages(client, calls.get(0)));
            System.out.println(cancelled(client, calls.get(0)));
        }
    }

    private static String text(CompletableFuture<InvokeEndpointResponse> future) throws Exception {
        byte[] body = future.get(20, TimeUnit.SECONDS).body().asByteArray();
        return new String(body, StandardCharsets.UTF_8);
    }

    /** Where and in which order the stages run that the application hangs on a future that is still open. */
    private static String stages(SageMakerRuntimeAsyncClient client, Call call) {
        List<String> stages = new CopyOnWriteArrayList<>();
        String outcome = Outcome.of(Call.LATE, () -> {
            CompletableFuture<InvokeEndpointResponse> future = client.invokeEndpoint(V2Requests.of(call.to(Call.LATE)));
            stages.add(future.getClass().getName());
            CompletableFuture<?> first = future.whenComplete((response, thrown) -> stages.add("first" + thread()));
            CompletableFuture<?> second = future.thenAccept(response -> stages.add("second" + thread()));
            CompletableFuture.allOf(first, second).get(20, TimeUnit.SECONDS);
            return text(future);
        });
        return outcome + " " + stages;
    }

    private static String thread() {
        return " on " + Thread.currentThread().getName().replaceAll("[0-9]+", "N");
    }

    private static String cancelled(SageMakerRuntimeAsyncClient client, Call call) {
        return Outcome.of("cancelled", () -> {
            CompletableFuture<InvokeEndpointResponse> future = client.invokeEndpoint(V2Requests.of(call.to(Call.LATE)));
            future.cancel(true);
            return text(future);
        });
    }
}
