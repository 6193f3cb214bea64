package io.scoretap.sandbox.sagemaker;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.scoretap.sandbox.http.Answer;
import io.scoretap.sandbox.http.Fault;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** How a stream can fail once it has begun: after a first part, which no model wrote. */
public final class StreamFaults {
    private static final byte[] FIRST_PART = EventStream.part("{\"predictions\":".getBytes(StandardCharsets.UTF_8));

    private StreamFaults() {}

    /**
     * The stream ends with an exception.
     *
     * @param type {@code ModelStreamError} or {@code InternalStreamFailure}
     */
    public static Fault exception(String type, String message) {
        String json = JsonNodeFactory.instance
                .objectNode()
                .put("Message", message)
                .put("ErrorCode", type)
                .toString();
        return (call, proper, wire) -> wire.send(stream(FIRST_PART, EventStream.exception(type, json)));
    }

    /** The connection closes in the middle of the second part; the SDK on Netty takes that for the end of the stream. */
    public static Fault brokenOff() {
        byte[] half = Arrays.copyOf(FIRST_PART, FIRST_PART.length / 2);
        return (call, proper, wire) -> wire.sendWithoutEnd(stream(FIRST_PART, half));
    }

    private static Answer stream(byte[]... frames) {
        return Answer.streamed(EventStream.CONTENT_TYPE, List.of(frames))
                .with("X-Amzn-SageMaker-Content-Type", "application/json")
                .with("x-Amzn-Invoked-Production-Variant", "AllTraffic");
    }
}
