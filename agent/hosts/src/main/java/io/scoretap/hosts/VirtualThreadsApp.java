package io.scoretap.hosts;

import io.scoretap.hosts.Calls.Call;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sagemakerruntime.SageMakerRuntimeClient;

/** Runs a script of calls on one client, all at once, each in a virtual thread of its own (Java 21). */
public final class VirtualThreadsApp {
    private VirtualThreadsApp() {}

    /** @param arguments SageMaker's URL, and the script */
    public static void main(String[] arguments) throws Exception {
        List<Call> calls = Calls.read(arguments[1]);
        ExecutorService threads = (ExecutorService)
                Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null);
        CountDownLatch started = new CountDownLatch(calls.size());
        try (SageMakerRuntimeClient client = client(arguments[0])) {
            List<Future<String>> answers = new ArrayList<>();
            for (Call call : calls) {
                answers.add(threads.submit((Callable<String>) () -> {
                    started.countDown();
                    started.await();
                    return SdkV2App.answer(client, call);
                }));
            }
            for (Future<String> answer : answers) {
                System.out.println(answer.get());
            }
        } finally {
            threads.shutdown();
        }
    }

    /** A hundred connections, which the calls queue for. */
    private static SageMakerRuntimeClient client(String url) {
        return SageMakerRuntimeClient.builder()
                .region(Region.EU_CENTRAL_1)
                .credentialsProvider(AnonymousCredentialsProvider.create())
                .endpointOverride(URI.create(url))
                .httpClientBuilder(Apache5HttpClient.builder()
                        .maxConnections(100)
                        .connectionAcquisitionTimeout(Duration.ofMinutes(1)))
                .build();
    }
}
