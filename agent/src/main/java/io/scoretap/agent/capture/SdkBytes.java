package io.scoretap.agent.capture;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/** Reads the {@code SdkBytes} that an object of SDK v2 has. They are immutable, and neither method copies more than it must. */
final class SdkBytes {
    private static final byte[] NO_BYTES = {};

    private final Getter property;
    private final Getter content;

    private SdkBytes(Getter property, Getter content) {
        this.property = property;
        this.content = content;
    }

    /** Null if objects of that class have no such property. */
    static @Nullable SdkBytes find(Class<?> type, String property) throws ReflectiveOperationException {
        Getter getter = Getter.find(type, property);
        if (getter == null) {
            return null;
        }
        Class<?> sdkBytes = type.getMethod(property).getReturnType();
        Getter array = Getter.find(sdkBytes, "asByteArrayUnsafe"); // since 2.15.0; before, there is a view only
        return new SdkBytes(getter, array == null ? Getter.of(sdkBytes, "asByteBuffer") : array);
    }

    int length(Object holder) {
        Object bytes = content(holder);
        return bytes instanceof byte[] ? ((byte[]) bytes).length : ((ByteBuffer) bytes).remaining();
    }

    byte[] read(Object holder) {
        Object bytes = content(holder);
        return bytes instanceof byte[] ? (byte[]) bytes : Buffers.copy((ByteBuffer) bytes);
    }

    /** An array or a buffer. */
    private Object content(Object holder) {
        Object sdkBytes = property.get(holder);
        Object bytes = sdkBytes == null ? null : content.get(sdkBytes);
        return bytes == null ? NO_BYTES : bytes;
    }
}
