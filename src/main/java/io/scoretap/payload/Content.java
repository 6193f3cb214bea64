package io.scoretap.payload;

import io.scoretap.exchange.Body;
import io.scoretap.payload.UndecodableException.Reason;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** What a format reads: the bytes of one side of a call and what their content type says about them. */
final class Content {
    private final String side;
    private final byte[] bytes;
    private final MediaType type;

    private Content(String side, Body body) {
        this.side = side;
        this.bytes = body.bytes();
        this.type = new MediaType(body.contentType());
    }

    static Content ofRequest(Body body) {
        return new Content("request", body);
    }

    static Content ofResponse(Body body) {
        return new Content("response", body);
    }

    byte[] bytes() {
        return bytes;
    }

    MediaType type() {
        return type;
    }

    /** The bytes as text, without a byte order mark. */
    String text() throws UndecodableException {
        Charset charset = charset();
        String text = new String(bytes, charset);
        if (text.indexOf('\uFFFD') >= 0) {
            text = decodeStrictly(charset);
        }
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /** The charset that the content type names, else UTF-8. */
    Charset charset() throws UndecodableException {
        @Nullable String name = type.parameter("charset");
        if (name == null) {
            return StandardCharsets.UTF_8;
        }
        try {
            return Charset.forName(name);
        } catch (IllegalArgumentException e) {
            throw refuse(Reason.UNSUPPORTED_FORMAT, "this JVM does not know the charset " + MediaType.printable(name));
        }
    }

    /** {@code new String} puts U+FFFD for what it cannot decode; only here is it told from one that was sent. */
    private String decodeStrictly(Charset charset) throws UndecodableException {
        try {
            return charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            throw refuse(
                    Reason.MALFORMED,
                    "not all bytes are " + charset.name() + "; the content type should name the charset");
        }
    }

    /** @param detail what is wrong, in positions and counts */
    UndecodableException refuse(Reason reason, String detail) {
        return new UndecodableException(reason, side + ": " + detail);
    }
}
