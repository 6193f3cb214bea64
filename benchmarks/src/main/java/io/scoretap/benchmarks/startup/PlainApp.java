package io.scoretap.benchmarks.startup;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;

/** A service without SageMaker: it answers one HTTP request, its own. */
final class PlainApp {
    private PlainApp() {}

    public static void main(String[] arguments) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", http -> {
            http.sendResponseHeaders(204, -1);
            http.close();
        });
        server.start();
        URI url = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        HttpURLConnection connection = (HttpURLConnection) url.toURL().openConnection();
        System.exit(connection.getResponseCode() == 204 ? 0 : 1);
    }
}
