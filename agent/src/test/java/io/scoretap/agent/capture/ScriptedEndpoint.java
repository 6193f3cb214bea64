package io.scoretap.agent.capture;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.http.async.SdkAsyncHttpClient;
import software.amazon.awssdk.http.nio.netty.NettyNioAsyncHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sagemakerruntime.SageMakerRuntimeAsyncClient;
import software.amazon.awssdk.services.sagemakerruntime.SageMakerRuntimeAsyncClientBuilder;

/** A SageMaker endpoint on loopback that answers as a script says, on a socket of its own so that it can break off anywhere. */
final class ScriptedEndpoint implements AutoCloseable {
    interface Script {
        /** @param attempt counts the requests from 1 */
        void answer(int attempt, Answer answer) throws Exception;
    }

    /** Shared, and never closed: to close one takes two seconds, and its threads are daemons. */
    private static final SdkAsyncHttpClient HTTP = NettyNioAsyncHttpClient.create();

    private final Script script;
    private final ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();
    private final AtomicInteger attempts = new AtomicInteger();

    ScriptedEndpoint(Script script) throws IOException {
        this.script = script;
        daemon(this::accept);
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + server.getLocalPort());
    }

    SageMakerRuntimeAsyncClient client() {
        return builder()
                .overrideConfiguration(settings -> settings.retryStrategy(AwsRetryStrategy.doNotRetry()))
                .build();
    }

    SageMakerRuntimeAsyncClient clientWithRetries() {
        return builder().build();
    }

    SageMakerRuntimeAsyncClientBuilder builder() {
        return SageMakerRuntimeAsyncClient.builder()
                .httpClient(HTTP)
                .region(Region.US_EAST_1)
                .credentialsProvider(AnonymousCredentialsProvider.create())
                .endpointOverride(uri());
    }

    private void accept() {
        try {
            while (true) {
                Socket socket = server.accept();
                sockets.add(socket);
                daemon(() -> serve(socket));
            }
        } catch (IOException e) {
            return; // closed
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            InputStream in = new BufferedInputStream(socket.getInputStream());
            while (skipRequest(in)) {
                script.answer(attempts.incrementAndGet(), new Answer(socket.getOutputStream()));
            }
        } catch (Exception e) {
            return; // the client went away, or the script wants the connection to break
        }
    }

    private static boolean skipRequest(InputStream in) throws IOException {
        int length = 0;
        String line = line(in);
        if (line == null) {
            return false;
        }
        while (line != null && !line.isEmpty()) {
            if (line.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
                length = Integer.parseInt(line.substring(15).trim());
            }
            line = line(in);
        }
        in.skipNBytes(length);
        return true;
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                return null;
            }
            line.append(c == '\r' ? "" : (char) c);
        }
        return line.toString();
    }

    private static void daemon(Runnable task) {
        Thread thread = new Thread(task, "scripted-endpoint");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        server.close();
        for (Socket socket : sockets) {
            socket.close();
        }
    }

    static final class Answer {
        private final OutputStream out;

        Answer(OutputStream out) {
            this.out = out;
        }

        void ok(String body) throws IOException {
            whole("200 OK", "Content-Type: application/json\r\nx-Amzn-Invoked-Production-Variant: blue\r\n", body);
        }

        void error(int status, String type, String body) throws IOException {
            whole(status + " Error", "x-amzn-ErrorType: " + type + "\r\n", body);
        }

        private void whole(String status, String headers, String body) throws IOException {
            write("HTTP/1.1 " + status + "\r\nx-amzn-RequestId: request-1\r\n" + headers + "Content-Length: "
                    + body.length() + "\r\n\r\n" + body);
        }

        Answer stream() throws IOException {
            write("HTTP/1.1 200 OK\r\nContent-Type: application/vnd.amazon.eventstream\r\n"
                    + "X-Amzn-SageMaker-Content-Type: application/jsonlines\r\n"
                    + "x-Amzn-Invoked-Production-Variant: blue\r\nx-amzn-RequestId: request-1\r\n"
                    + "Transfer-Encoding: chunked\r\n\r\n");
            return this;
        }

        Answer part(String payload) throws IOException {
            chunk(EventFrames.part(payload));
            return this;
        }

        Answer exception(String type) throws IOException {
            chunk(EventFrames.exception(type));
            return this;
        }

        void end() throws IOException {
            write("0\r\n\r\n");
        }

        private void chunk(byte[] frame) throws IOException {
            write(Integer.toHexString(frame.length) + "\r\n");
            out.write(frame);
            write("\r\n");
        }

        private void write(String text) throws IOException {
            out.write(text.getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
        }
    }
}
