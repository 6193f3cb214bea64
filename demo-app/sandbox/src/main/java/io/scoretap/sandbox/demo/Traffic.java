package io.scoretap.sandbox.demo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.scoretap.sandbox.credit.Applicant;
import io.scoretap.sandbox.credit.Attribute;
import io.scoretap.sandbox.credit.CreditData;
import io.scoretap.sandbox.datamart.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Callers of the service: most applicants come alone, on a few threads at once, the others in batches. */
final class Traffic {
    private static final int THREADS = 4;
    private static final int BATCH = 10;
    private static final double SHARE_IN_BATCHES = 0.2;
    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI service;
    private final CreditData data;

    Traffic(URI service, CreditData data) {
        this.service = service;
        this.data = data;
    }

    /**
     * Scores applicants of the data set, again from its start when all have been scored.
     *
     * @return how long each call took, as its caller saw it
     * @throws IOException if the service fails to score one
     */
    Latencies score(int applicants) throws IOException, InterruptedException {
        List<String> sent = new ArrayList<>();
        for (int i = 0; i < applicants; i++) {
            sent.add(json(data.applicants().get(i % data.applicants().size())));
        }
        int alone = applicants - (int) (applicants * SHARE_IN_BATCHES);
        List<HttpRequest> requests = new ArrayList<>();
        sent.subList(0, alone).forEach(applicant -> requests.add(post("score", applicant)));
        for (int i = alone; i < applicants; i += BATCH) {
            requests.add(post(
                    "score/batch",
                    sent.subList(i, Math.min(i + BATCH, applicants)).toString()));
        }
        return send(requests);
    }

    private String json(Applicant applicant) {
        ObjectNode json = Json.object();
        for (int i = 0; i < applicant.values().size(); i++) {
            Attribute attribute = data.attributes().get(i);
            String value = applicant.values().get(i);
            if (attribute.categories().isEmpty()) {
                json.put(attribute.name(), Integer.parseInt(value));
            } else {
                json.put(attribute.name(), value);
            }
        }
        return json.toString();
    }

    private HttpRequest post(String path, String body) {
        return HttpRequest.newBuilder(service.resolve(path))
                .timeout(TIMEOUT)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build();
    }

    private Latencies send(List<HttpRequest> requests) throws IOException, InterruptedException {
        ExecutorService callers = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<Duration>> calls = requests.stream()
                    .map(request -> callers.submit(() -> send(request)))
                    .toList();
            List<Duration> latencies = new ArrayList<>();
            for (Future<Duration> call : calls) {
                latencies.add(call.get());
            }
            return Latencies.of(latencies);
        } catch (ExecutionException e) {
            throw new IOException("The service did not score an applicant: " + e.getCause(), e);
        } finally {
            callers.shutdownNow();
        }
    }

    private Duration send(HttpRequest request) throws IOException, InterruptedException {
        long start = System.nanoTime();
        HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
        Duration latency = Duration.ofNanos(System.nanoTime() - start);
        if (response.statusCode() != 200) {
            throw new IOException("status " + response.statusCode() + ", " + response.body());
        }
        return latency;
    }
}
