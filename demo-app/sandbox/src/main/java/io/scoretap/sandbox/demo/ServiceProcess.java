package io.scoretap.sandbox.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The service in a JVM of its own, which ends no later than this one. */
final class ServiceProcess implements AutoCloseable {
    private static final Pattern READY = Pattern.compile("Ready on port (\\d+)");
    private static final int KEPT_LINES = 30;
    private static final Duration GRACE = Duration.ofSeconds(10);

    private final Deque<String> lastLines = new ArrayDeque<>();
    private final CompletableFuture<URI> ready = new CompletableFuture<>();
    private final Process process;
    private final Thread reader;

    private ServiceProcess(Process process) {
        this.process = process;
        this.reader = new Thread(this::read, "service-output");
        reader.setDaemon(true);
    }

    /** Starts the command; its environment is the one given and nothing else. */
    static ServiceProcess start(List<String> command, Map<String, String> environment) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().putAll(environment);
        ServiceProcess service = new ServiceProcess(builder.start());
        Runtime.getRuntime().addShutdownHook(new Thread(service::stop, "service-stop"));
        service.reader.start();
        return service;
    }

    /**
     * Waits until the service takes calls.
     *
     * @return its root URL
     * @throws IOException with the last lines of its output, if it ended or took too long
     */
    URI awaitReady(Duration timeout) throws IOException, InterruptedException {
        try {
            return ready.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw new IOException("The service ended with status " + process.waitFor() + output(), e);
        } catch (TimeoutException e) {
            throw new IOException("The service was not ready after " + timeout.toSeconds() + " s" + output(), e);
        }
    }

    /**
     * Waits as long as the service runs.
     *
     * @throws IOException with the last lines of its output: it should have run for ever
     */
    void awaitEnd() throws IOException, InterruptedException {
        int status = process.waitFor();
        throw new IOException("The service ended with status " + status + output());
    }

    long pid() {
        return process.pid();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    private void read() {
        try (BufferedReader lines = process.inputReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                keep(line);
                Matcher matcher = READY.matcher(line);
                if (matcher.find()) {
                    ready.complete(URI.create("http://127.0.0.1:" + matcher.group(1) + "/"));
                }
            }
            ready.completeExceptionally(new IOException("its output ended"));
        } catch (IOException | UncheckedIOException e) {
            ready.completeExceptionally(e);
        }
    }

    private synchronized void keep(String line) {
        lastLines.addLast(line);
        if (lastLines.size() > KEPT_LINES) {
            lastLines.removeFirst();
        }
    }

    /** The last lines that the service wrote, on lines of their own. */
    synchronized String output() {
        return lastLines.isEmpty() ? "; it wrote nothing" : "; its last lines:\n  " + String.join("\n  ", lastLines);
    }

    /** Asks the service to end, and waits until it has. */
    void stop() {
        process.destroy();
        try {
            if (!process.waitFor(GRACE.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        stop();
    }
}
