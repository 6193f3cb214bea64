package io.scoretap.agent;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sagemakerruntime.SageMakerRuntimeClient;

/** A SageMaker endpoint on loopback: what it answers depends on the endpoint's name. */
public final class LoopbackEndpoint implements AutoCloseable {
    public static final String ANSWERS = "answers";
    public static final String BREAKS = "breaks";
    /** Unavailable at every first attempt. */
    public static final String STUMBLES = "stumbles";

    public static final String PREDICTION = "{\"predictions\":[{\"score\":0.4,\"predicted_label\":0}]}";

    private final AtomicInteger attempts = new AtomicInteger();
    private final HttpServer server;

    public LoopbackEndpoint() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/endpoints/", this::invoke);
        server.start();
    }

    public SageMakerRuntimeClient client() {
        return SageMakerRuntimeClient.builder()
                .region(Region.US_EAST_1)
                .credentialsProvider(AnonymousCredentialsProvider.create())
                .endpointOverride(
                        URI.create("http://127.0.0.1:" + server.getAddress().getPort()))
                .build();
    }

    public int attempts() {
        return attempts.get();
    }

    private void invoke(HttpExchange exchange) throws IOException {
        String endpoint = exchange.getRequestURI().getPath().split("/")[2];
        exchange.getRequestBody().readAllBytes();
        boolean first = attempts.incrementAndGet() == 1;
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        if (endpoint.equals(BREAKS)) {
            exchange.getResponseHeaders().add("x-amzn-ErrorType", "ModelError");
            answer(exchange, 424, "{\"Message\":\"the model broke\",\"OriginalStatusCode\":500}");
        } else if (endpoint.equals(STUMBLES) && first) {
            exchange.getResponseHeaders().add("x-amzn-ErrorType", "ServiceUnavailable");
            answer(exchange, 503, "{\"Message\":\"try again\"}");
        } else {
            exchange.getResponseHeaders().add("x-Amzn-Invoked-Production-Variant", "blue");
            answer(exchange, 200, PREDICTION);
        }
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
