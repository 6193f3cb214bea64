package io.scoretap.agent.capture;

import io.scoretap.exchange.Body;
import io.scoretap.exchange.Capture;
import io.scoretap.exchange.Exchange;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** A call whose response is whole, and still in parts. */
final class StreamedAnswer implements Capture {
    private final SdkV2Messages messages;
    private final Object request;
    private final Object response;
    private final List<byte[]> parts;
    private final long partsBytes;
    private final Instant startedAt;
    private final Duration timeToFirstPart;
    private final Duration responseTime;

    /** @param partsBytes what holding the parts takes */
    StreamedAnswer(
            SdkV2Messages messages,
            Object request,
            Object response,
            List<byte[]> parts,
            long partsBytes,
            Instant startedAt,
            Duration timeToFirstPart,
            Duration responseTime) {
        this.messages = messages;
        this.request = request;
        this.response = response;
        this.parts = parts;
        this.partsBytes = partsBytes;
        this.startedAt = startedAt;
        this.timeToFirstPart = timeToFirstPart;
        this.responseTime = responseTime;
    }

    Duration timeToFirstPart() {
        return timeToFirstPart;
    }

    Duration responseTime() {
        return responseTime;
    }

    @Override
    public long heldBytes() {
        return messages.of(request).bodyLength(request) + partsBytes + Exchange.OVERHEAD_BYTES;
    }

    @Override
    public Exchange read() {
        return messages.exchange(request, response)
                .response(new Body(joined(), messages.of(response).text(response, "ContentType")))
                .timed(startedAt, responseTime)
                .timeToFirstPart(timeToFirstPart)
                .build();
    }

    private byte[] joined() {
        int length = 0;
        for (byte[] part : parts) {
            length += part.length;
        }
        byte[] whole = new byte[length];
        int position = 0;
        for (byte[] part : parts) {
            System.arraycopy(part, 0, whole, position, part.length);
            position += part.length;
        }
        return whole;
    }
}
