package io.scoretap.benchmarks;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

/** Both neighbours of a service, on loopback: a SageMaker endpoint, and an OpenScale (v2) that answers 202 at once. */
public final class Loopback implements AutoCloseable {
    static {
        // The JDK's server writes head and body one by one. Without this the body waits 40 ms for the client's delayed
        // acknowledgement of the head, which no server of IBM's or Amazon's does.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final AtomicInteger batches = new AtomicInteger();
    private final HttpServer server;

    public Loopback() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/endpoints/", http -> answer(http, 200, CreditModel.PREDICTIONS));
        server.createContext("/openscale/I/v2/subscriptions/S", http -> answer(http, 200, CreditModel.subscription()));
        server.createContext(
                "/openscale/I/v2/data_sets",
                http -> answer(http, 200, "{\"data_sets\":[{\"metadata\":{\"id\":\"D\"}}]}"));
        server.createContext("/openscale/I/v2/data_sets/D/records", this::accept);
        server.start();
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** The agent's arguments for this OpenScale. */
    public String arguments() {
        return "subscription-id=S,openscale.instance-id=I,openscale.api=v2,auth=none,openscale.url=" + url();
    }

    /** Requests with records so far. */
    public int batches() {
        return batches.get();
    }

    private void accept(HttpExchange http) throws IOException {
        batches.incrementAndGet();
        answer(http, 202, "{\"state\":\"preparing\"}");
    }

    private static void answer(HttpExchange http, int status, String json) throws IOException {
        http.getRequestBody().transferTo(OutputStream.nullOutputStream());
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        http.getResponseHeaders().add("Content-Type", "application/json");
        http.sendResponseHeaders(status, body.length);
        http.getResponseBody().write(body);
        http.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
