package io.scoretap.sandbox.http;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** One listening port on 127.0.0.1, on daemon threads. */
public final class HttpServer implements AutoCloseable {
    private static final int MOST_THREADS = 64;
    private static final Duration IDLE = Duration.ofMinutes(2);

    private final Faults faults;
    private final RequestLog log = new RequestLog();
    private final Server server;
    private final ServerConnector connector;

    /**
     * Starts to listen.
     *
     * @param port 0 for a free one
     * @throws IOException if the port is taken
     */
    public HttpServer(String name, int port, Routes routes, Faults faults) throws IOException {
        this.faults = faults;
        QueuedThreadPool threads = new QueuedThreadPool(MOST_THREADS, 2);
        threads.setDaemon(true);
        threads.setName(name);
        server = new Server(threads);
        HttpConfiguration http = new HttpConfiguration();
        http.setSendServerVersion(false);
        connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(http));
        connector.setHost("127.0.0.1");
        connector.setPort(port);
        connector.setIdleTimeout(TimeUnit.NANOSECONDS.toMillis(IDLE.toNanos()));
        server.addConnector(connector);
        server.setHandler(new JettyHandler(routes, faults, log));
        try {
            server.start();
        } catch (Exception e) {
            change(server::stop);
            throw new IOException("Cannot listen on port " + port + " of 127.0.0.1 for " + name + "; is it taken?", e);
        }
        connector.setPort(connector.getLocalPort());
    }

    public URI url() {
        return URI.create("http://127.0.0.1:" + connector.getPort());
    }

    public Faults faults() {
        return faults;
    }

    public RequestLog log() {
        return log;
    }

    /** Stops listening and closes all connections: clients are refused until {@link #listen}. */
    public void refuse() {
        change(connector::stop);
    }

    /** Listens again, on the same port. */
    public void listen() {
        change(connector::start);
    }

    @Override
    public void close() {
        change(server::stop);
    }

    private static void change(Change change) {
        try {
            change.run();
        } catch (Exception e) {
            throw new IllegalStateException("The HTTP server cannot start or stop listening", e);
        }
    }

    /** Jetty's life cycle methods declare {@code Exception}. */
    @FunctionalInterface
    private interface Change {
        void run() throws Exception;
    }
}
