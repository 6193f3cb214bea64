package com.example.creditrisk;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The whole service on a free port, pointed at an endpoint URL as an operator would point it. */
final class RunningService implements AutoCloseable {
    private final HttpClient http = HttpClient.newHttpClient();
    private final ConfigurableApplicationContext context;
    private final URI root;

    private RunningService(ConfigurableApplicationContext context) {
        this.context = context;
        this.root = URI.create("http://127.0.0.1:" + context.getEnvironment().getRequiredProperty("local.server.port"));
    }

    static RunningService start(String endpointUrl) {
        Map.of(
                        "aws.endpointUrlSageMakerRuntime", endpointUrl,
                        "aws.region", "eu-central-1",
                        "aws.accessKeyId", "any",
                        "aws.secretAccessKey", "any",
                        "aws.maxAttempts", "1")
                .forEach(System::setProperty);
        return new RunningService(SpringApplication.run(
                CreditRiskApplication.class,
                "--server.port=0",
                "--server.shutdown=immediate",
                "--logging.level.com.example.creditrisk=OFF",
                "--credit-risk.batch-limit=3"));
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(root.resolve(path)).build(), BodyHandlers.ofString());
    }

    HttpResponse<String> post(String path, Object body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(root.resolve(path))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(JsonMapper.shared().writeValueAsString(body)))
                .build();
        return http.send(request, BodyHandlers.ofString());
    }

    static JsonNode json(HttpResponse<String> response) {
        return JsonMapper.shared().readTree(response.body());
    }

    @Override
    public void close() {
        context.close();
    }
}
