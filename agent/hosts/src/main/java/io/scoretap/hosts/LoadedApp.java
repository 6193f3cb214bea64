package io.scoretap.hosts;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sagemakerruntime.SageMakerRuntimeClient;
import software.amazon.awssdk.services.sagemakerruntime.model.InvokeEndpointRequest;

/**
 * Scores on several threads until its input ends. Calls have the inference ids {@code <prefix>1}, {@code <prefix>2} and so
 * on; for each line of input it prints which number the next call will have at least.
 */
public final class LoadedApp {
    private static final int THREADS = 4;

    private final SageMakerRuntimeClient client;
    private final String endpoint;
    private final String body;
    private final String prefix;
    private final AtomicInteger calls = new AtomicInteger();
    private final AtomicInteger failures = new AtomicInteger();
    private volatile boolean stopped;

    private LoadedApp(SageMakerRuntimeClient client, String endpoint, String body, String prefix) {
        this.client = client;
        this.endpoint = endpoint;
        this.body = body;
        this.prefix = prefix;
    }

    /** @param arguments SageMaker's URL, the endpoint, a row of CSV, and the prefix of the inference ids, {@code -} for none */
    public static void main(String[] arguments) throws Exception {
        try (SageMakerRuntimeClient client = SageMakerRuntimeClient.builder()
                .region(Region.EU_CENTRAL_1)
                .credentialsProvider(AnonymousCredentialsProvider.create())
                .endpointOverride(URI.create(arguments[0]))
                .build()) {
            new LoadedApp(client, arguments[1], arguments[2], arguments[3]).run();
        }
    }

    private void run() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        for (int i = 0; i < THREADS; i++) {
            threads.execute(this::score);
        }
        BufferedReader input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        while (input.readLine() != null) {
            System.out.println("next " + (calls.get() + 1));
        }
        stopped = true;
        threads.shutdown();
        threads.awaitTermination(30, TimeUnit.SECONDS);
        System.out.println("calls " + calls + ", failures " + failures);
    }

    private void score() {
        while (!stopped) {
            try {
                call(calls.incrementAndGet());
                Thread.sleep(2);
            } catch (Exception e) {
                failures.incrementAndGet();
                e.printStackTrace();
            }
        }
    }

    private void call(int number) {
        InvokeEndpointRequest.Builder request = InvokeEndpointRequest.builder()
                .endpointName(endpoint)
                .contentType("text/csv")
                .body(SdkBytes.fromUtf8String(body));
        if (!prefix.equals("-")) {
            request.inferenceId(prefix + number);
        }
        client.invokeEndpoint(request.build());
    }
}
