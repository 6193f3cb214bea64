package io.scoretap.sandbox.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.scoretap.sandbox.credit.CreditData;
import io.scoretap.sandbox.datamart.Json;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TrafficTest {
    private static final CreditData DATA = CreditData.load();

    private final Queue<String> alone = new ConcurrentLinkedQueue<>();
    private final Queue<String> batches = new ConcurrentLinkedQueue<>();
    private HttpServer service;
    private Traffic traffic;
    private volatile int status = 200;

    @BeforeEach
    void start() throws IOException {
        service = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        service.createContext("/score", exchange -> take(exchange, alone));
        service.createContext("/score/batch", exchange -> take(exchange, batches));
        service.start();
        traffic = new Traffic(
                URI.create("http://127.0.0.1:" + service.getAddress().getPort() + "/"), DATA);
    }

    @AfterEach
    void stop() {
        service.stop(0);
    }

    @Test
    void sends_most_applicants_alone_and_the_others_in_batches() throws Exception {
        Latencies latencies = traffic.score(75);

        assertThat(alone).hasSize(60);
        assertThat(batches).hasSize(2);
        assertThat(latencies.sorted()).hasSize(62);
        assertThat(everyone()).hasSize(75).doesNotHaveDuplicates();
    }

    @Test
    void starts_again_at_the_end_of_the_data() throws Exception {
        traffic.score(1002);

        assertThat(everyone()).hasSize(1002);
        assertThat(everyone().stream().distinct())
                .hasSameSizeAs(DATA.applicants().stream()
                        .map(applicant -> applicant.values())
                        .distinct()
                        .toList());
    }

    @Test
    void spells_applicants_as_the_data_does() throws Exception {
        traffic.score(1);

        JsonNode first = Json.parse(alone.element());
        assertThat(first.get("checking_status").textValue()).isEqualTo("<0");
        assertThat(first.get("duration").intValue()).isEqualTo(6);
        assertThat(first.fieldNames()).toIterable().containsExactlyElementsOf(DATA.featureNames());
    }

    @Test
    void reports_what_the_service_says_when_it_fails() {
        status = 503;

        assertThatThrownBy(() -> traffic.score(1))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("The service did not score an applicant")
                .hasMessageEndingWith("status 503, so be it");
    }

    private List<JsonNode> everyone() throws IOException {
        List<JsonNode> everyone = new ArrayList<>();
        for (String applicant : alone) {
            everyone.add(Json.parse(applicant));
        }
        for (String batch : batches) {
            Json.parse(batch).forEach(everyone::add);
        }
        return everyone;
    }

    private void take(HttpExchange exchange, Queue<String> bodies) throws IOException {
        bodies.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        byte[] answer = "so be it".getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, answer.length);
        exchange.getResponseBody().write(answer);
        exchange.close();
    }
}
