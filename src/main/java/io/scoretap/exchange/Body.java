package io.scoretap.exchange;

import org.jspecify.annotations.Nullable;

/** The bytes of a request or a response with their content type; the bytes are shared, so nobody writes to them. */
public final class Body {
    private final byte[] bytes;
    private final @Nullable String contentType;

    /**
     * @param bytes the payload as it was on the wire; kept, not copied
     * @param contentType the HTTP content type with its parameters, or null if the call named none
     */
    public Body(byte[] bytes, @Nullable String contentType) {
        this.bytes = bytes;
        this.contentType = contentType;
    }

    public byte[] bytes() {
        return bytes;
    }

    public @Nullable String contentType() {
        return contentType;
    }

    /** Length and type only: a payload never gets into a log line. */
    @Override
    public String toString() {
        return bytes.length + " bytes of " + (contentType == null ? "unnamed type" : contentType);
    }
}
