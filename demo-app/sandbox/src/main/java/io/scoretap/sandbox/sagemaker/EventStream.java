package io.scoretap.sandbox.sagemaker;

import io.scoretap.sandbox.http.Answer;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;

/**
 * AWS's event stream encoding, as far as InvokeEndpointWithResponseStream needs it. All numbers are big-endian:
 *
 * <pre>
 * u32 length of the frame | u32 length of the headers | u32 CRC-32 of these 8 bytes | headers | payload | u32 CRC-32 of all
 * header: u8 length, name | u8 7 for a string | u16 length, value
 * </pre>
 */
final class EventStream {
    static final String CONTENT_TYPE = "application/vnd.amazon.eventstream";

    private static final int PART_BYTES = 24;
    private static final int OVERHEAD = 16;
    private static final byte STRING = 7;

    private EventStream() {}

    /** The answer of a container in parts of a few bytes, its content type in a header of its own. */
    static Answer of(Answer whole) {
        List<byte[]> frames = new ArrayList<>();
        byte[] body = whole.body();
        for (int from = 0; from < body.length; from += PART_BYTES) {
            frames.add(part(Arrays.copyOfRange(body, from, Math.min(from + PART_BYTES, body.length))));
        }
        Answer streamed = Answer.streamed(CONTENT_TYPE, frames);
        for (Map.Entry<String, String> header : whole.headers().entrySet()) {
            boolean isType = header.getKey().equals("Content-Type");
            streamed = streamed.with(isType ? "X-Amzn-SageMaker-Content-Type" : header.getKey(), header.getValue());
        }
        return streamed;
    }

    static byte[] part(byte[] payload) {
        byte[] headers = headers(
                ":event-type", "PayloadPart", ":content-type", "application/octet-stream", ":message-type", "event");
        return frame(headers, payload);
    }

    /** The end of a stream that fails: {@code ModelStreamError} or {@code InternalStreamFailure}. */
    static byte[] exception(String type, String json) {
        byte[] headers =
                headers(":exception-type", type, ":content-type", "application/json", ":message-type", "exception");
        return frame(headers, json.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] headers(String... namesAndValues) {
        ByteBuffer headers = ByteBuffer.allocate(1024);
        for (int i = 0; i < namesAndValues.length; i += 2) {
            byte[] name = namesAndValues[i].getBytes(StandardCharsets.UTF_8);
            byte[] value = namesAndValues[i + 1].getBytes(StandardCharsets.UTF_8);
            headers.put((byte) name.length).put(name).put(STRING);
            headers.putShort((short) value.length).put(value);
        }
        return Arrays.copyOf(headers.array(), headers.position());
    }

    private static byte[] frame(byte[] headers, byte[] payload) {
        byte[] frame = new byte[OVERHEAD + headers.length + payload.length];
        ByteBuffer buffer = ByteBuffer.wrap(frame);
        buffer.putInt(frame.length).putInt(headers.length);
        buffer.putInt(checksum(frame, buffer.position()));
        buffer.put(headers).put(payload);
        buffer.putInt(checksum(frame, buffer.position()));
        return frame;
    }

    private static int checksum(byte[] frame, int length) {
        CRC32 crc = new CRC32();
        crc.update(frame, 0, length);
        return (int) crc.getValue();
    }
}
