package io.scoretap.hosts;

import com.amazonaws.services.sagemakerruntime.model.InvokeEndpointRequest;
import com.amazonaws.services.sagemakerruntime.model.InvokeEndpointResult;
import io.scoretap.hosts.Calls.Call;
import java.nio.Buffer;
import java.nio.ByteBuffer;
import java.nio.InvalidMarkException;
import java.nio.charset.StandardCharsets;

/** Calls of a script as SDK v1's requests, whose buffers have a position, a limit and a mark, and what is left of those. */
final class V1Requests {
    private static final int BEFORE = 3;
    private static final int BEHIND = 2;

    private V1Requests() {}

    /** The body is a heap buffer or a direct one, in turn. */
    static InvokeEndpointRequest of(Call call) {
        InvokeEndpointRequest request = new InvokeEndpointRequest()
                .withEndpointName(call.endpoint)
                .withContentType(call.contentType)
                .withBody(buffer(call));
        if (call.isImpatient()) {
            request.setSdkClientExecutionTimeout(Call.PATIENCE_MILLIS);
        }
        return request;
    }

    private static ByteBuffer buffer(Call call) {
        byte[] body = call.body.getBytes(StandardCharsets.UTF_8);
        int size = BEFORE + body.length + BEHIND;
        ByteBuffer buffer = call.number % 2 == 0 ? ByteBuffer.allocate(size) : ByteBuffer.allocateDirect(size);
        // in Java 8 these methods belong to Buffer alone
        ((Buffer) buffer).position(1);
        ((Buffer) buffer).mark();
        ((Buffer) buffer).position(BEFORE);
        buffer.put(body);
        ((Buffer) buffer).limit(BEFORE + body.length);
        ((Buffer) buffer).position(BEFORE);
        return buffer;
    }

    /** The answer, as an application reads it, with the state of its buffer before, and of the one got anew after. */
    static String text(InvokeEndpointResult result) {
        ByteBuffer body = result.getBody();
        String before = state(body);
        byte[] bytes = new byte[body.remaining()];
        body.get(bytes);
        return new String(bytes, StandardCharsets.UTF_8) + " in " + before + " then " + state(result.getBody());
    }

    /** {@code position..limit of capacity, mark} */
    static String state(ByteBuffer buffer) {
        String state = buffer.position() + ".." + buffer.limit() + " of " + buffer.capacity();
        ByteBuffer copy = buffer.duplicate();
        try {
            ((Buffer) copy).reset();
            return state + ", mark " + copy.position();
        } catch (InvalidMarkException e) {
            return state + ", no mark";
        }
    }
}
