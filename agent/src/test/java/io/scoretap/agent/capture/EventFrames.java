package io.scoretap.agent.capture;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32;

/** Frames of AWS's event stream encoding: lengths, their CRC, headers of strings, payload, the CRC of it all. */
final class EventFrames {
    private static final byte STRING = 7;

    private EventFrames() {}

    static byte[] part(String payload) throws IOException {
        return frame(
                Map.of(
                        ":event-type", "PayloadPart",
                        ":content-type", "application/octet-stream",
                        ":message-type", "event"),
                payload);
    }

    static byte[] exception(String type) throws IOException {
        return frame(
                Map.of(":exception-type", type, ":content-type", "application/json", ":message-type", "exception"),
                "{\"Message\":\"broken\",\"ErrorCode\":\"StreamBroken\"}");
    }

    private static byte[] frame(Map<String, String> headers, String payload) throws IOException {
        byte[] head = headers(headers);
        byte[] body = payload.getBytes(StandardCharsets.UTF_8);
        ByteBuffer frame = ByteBuffer.allocate(16 + head.length + body.length);
        frame.putInt(frame.capacity()).putInt(head.length).putInt(crc(frame));
        frame.put(head).put(body).putInt(crc(frame));
        return frame.array();
    }

    private static byte[] headers(Map<String, String> headers) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        for (Map.Entry<String, String> header : new TreeMap<>(headers).entrySet()) {
            out.writeByte(header.getKey().length());
            out.writeBytes(header.getKey());
            out.writeByte(STRING);
            out.writeShort(header.getValue().length());
            out.writeBytes(header.getValue());
        }
        return bytes.toByteArray();
    }

    /** Of all that is in the frame so far. */
    private static int crc(ByteBuffer frame) {
        CRC32 crc = new CRC32();
        crc.update(frame.array(), 0, frame.position());
        return (int) crc.getValue();
    }
}
