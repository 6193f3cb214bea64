package com.example.creditrisk;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** SageMaker's runtime API over real HTTP: says what it is told to say, and keeps what it was sent. */
final class SageMakerStub implements AutoCloseable {

    record Call(String path, String contentType, String accept, String body) {}

    private record Answer(int status, String errorType, String body) {}

    private final Queue<Call> calls = new ConcurrentLinkedQueue<>();
    private final HttpServer server;
    private volatile Answer answer = new Answer(500, "InternalFailure", "{}");

    SageMakerStub() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/endpoints/", this::serve);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    void answers(String body) {
        calls.clear();
        answer = new Answer(200, "", body);
    }

    void fails(int status, String errorType) {
        calls.clear();
        answer = new Answer(status, errorType, "{\"Message\":\"as told\"}");
    }

    List<Call> calls() {
        return List.copyOf(calls);
    }

    private void serve(HttpExchange exchange) throws IOException {
        Answer now = answer;
        calls.add(new Call(
                exchange.getRequestURI().getPath(),
                exchange.getRequestHeaders().getFirst("Content-Type"),
                exchange.getRequestHeaders().getFirst("Accept"),
                new String(exchange.getRequestBody().readAllBytes(), UTF_8)));
        if (!now.errorType().isEmpty()) {
            exchange.getResponseHeaders().add("x-amzn-ErrorType", now.errorType());
        }
        byte[] body = now.body().getBytes(UTF_8);
        exchange.sendResponseHeaders(now.status(), body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
