package io.scoretap.sandbox.http;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a client gets. */
public final class Answer {
    private final int status;
    private final Map<String, String> headers;
    private final byte[] body;
    private final List<byte[]> chunks;

    private Answer(int status, Map<String, String> headers, byte[] body, List<byte[]> chunks) {
        this.status = status;
        this.headers = headers;
        this.body = body;
        this.chunks = chunks;
    }

    public static Answer of(int status, String contentType, byte[] body) {
        return new Answer(status, Map.of("Content-Type", contentType), body, List.of());
    }

    /** An answer of unknown length, sent chunk by chunk. */
    public static Answer streamed(String contentType, List<byte[]> chunks) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        chunks.forEach(body::writeBytes);
        return new Answer(200, Map.of("Content-Type", contentType), body.toByteArray(), List.copyOf(chunks));
    }

    public static Answer of(int status, String contentType, String body) {
        return of(status, contentType, body.getBytes(StandardCharsets.UTF_8));
    }

    public static Answer json(int status, String json) {
        return of(status, "application/json", json);
    }

    public static Answer html(String html) {
        return of(200, "text/html; charset=utf-8", html);
    }

    /** An answer without a body. */
    public static Answer empty(int status) {
        return new Answer(status, Map.of(), new byte[0], List.of());
    }

    public Answer with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Answer(status, more, body, chunks);
    }

    public int status() {
        return status;
    }

    public Map<String, String> headers() {
        return headers;
    }

    /** The bytes to send; not to be changed. */
    public byte[] body() {
        return body;
    }

    /** The body in the parts that it is sent in, or none if it is sent at once. */
    List<byte[]> chunks() {
        return chunks;
    }
}
