package io.scoretap.sandbox.http;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.Arrays;
import java.util.function.IntConsumer;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.io.SocketChannelEndPoint;
import org.eclipse.jetty.server.Response;

/** The connection that a call came on: sends its answer, whole, in drops, in part or not at all. */
public final class Wire {
    /** The status of a call that was never answered, or not to the end. */
    static final int UNANSWERED = 0;

    private final Response response;
    private final IntConsumer end;

    /** @param end takes the status just before the client can know it, so that no client can look too early */
    Wire(Response response, IntConsumer end) {
        this.response = response;
        this.end = end;
    }

    public void send(Answer answer) throws IOException {
        head(answer);
        sendChunks(answer);
        end.accept(answer.status());
        boolean sent = !answer.chunks().isEmpty();
        Content.Sink.write(response, true, sent ? ByteBuffer.allocate(0) : ByteBuffer.wrap(answer.body()));
    }

    /** Sends a streamed answer whole, but closes the connection where the end of the stream should be announced. */
    public void sendWithoutEnd(Answer answer) throws IOException {
        head(answer);
        sendChunks(answer);
        close();
    }

    void drip(Answer answer, Duration gap) throws IOException {
        head(answer);
        for (byte drop : answer.body()) {
            Content.Sink.write(response, false, ByteBuffer.wrap(new byte[] {drop}));
            pause(gap);
        }
        end.accept(answer.status());
        Content.Sink.write(response, true, ByteBuffer.allocate(0));
    }

    void sendHalfAndReset(Answer answer) throws IOException {
        head(answer);
        byte[] half = Arrays.copyOf(answer.body(), answer.body().length / 2);
        Content.Sink.write(response, false, ByteBuffer.wrap(half));
        reset();
    }

    void close() throws IOException {
        end.accept(UNANSWERED);
        channel().close();
    }

    /** With a linger time of 0, closing a socket sends RST in place of FIN. */
    void reset() throws IOException {
        end.accept(UNANSWERED);
        channel().setOption(StandardSocketOptions.SO_LINGER, 0);
        channel().close();
    }

    static void pause(Duration duration) throws IOException {
        try {
            Thread.sleep(duration.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("The sandbox stops");
        }
    }

    private void sendChunks(Answer answer) throws IOException {
        for (byte[] chunk : answer.chunks()) {
            Content.Sink.write(response, false, ByteBuffer.wrap(chunk));
        }
    }

    private void head(Answer answer) {
        response.setStatus(answer.status());
        answer.headers().forEach((name, value) -> response.getHeaders().put(name, value));
        if (answer.chunks().isEmpty()) {
            response.getHeaders().put("Content-Length", answer.body().length);
        }
    }

    private SocketChannel channel() {
        return ((SocketChannelEndPoint) response.getRequest()
                        .getConnectionMetaData()
                        .getConnection()
                        .getEndPoint())
                .getChannel();
    }
}
