package io.scoretap.agent.capture;

import static java.lang.invoke.MethodType.methodType;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodHandles.Lookup;
import java.nio.ByteBuffer;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads an {@code InvokeEndpointRequest} or {@code InvokeEndpointResponse} of any SDK v2 without knowing its classes.
 * Fields go by their names in AWS's service model: {@code getValueForField} is in every version, and a field that its
 * version does not know is empty, where a getter would be missing.
 */
final class SdkV2Message {
    private static final byte[] NO_BYTES = {};

    private final MethodHandle field;
    private final MethodHandle body;
    private final MethodHandle content;

    private SdkV2Message(MethodHandle field, MethodHandle body, MethodHandle content) {
        this.field = field;
        this.body = body;
        this.content = content;
    }

    static SdkV2Message of(Class<?> type) throws ReflectiveOperationException {
        Lookup lookup = MethodHandles.publicLookup();
        Class<?> sdkBytes = type.getMethod("body").getReturnType();
        MethodHandle field =
                lookup.findVirtual(type, "getValueForField", methodType(Optional.class, String.class, Class.class));
        MethodHandle body = lookup.findVirtual(type, "body", methodType(sdkBytes));
        return new SdkV2Message(
                field.asType(methodType(Object.class, Object.class, String.class, Class.class)),
                body.asType(methodType(Object.class, Object.class)),
                content(lookup, sdkBytes).asType(methodType(Object.class, Object.class)));
    }

    /** The bytes themselves since 2.15.0, a view of them before; neither copies. */
    private static MethodHandle content(Lookup lookup, Class<?> sdkBytes) throws ReflectiveOperationException {
        try {
            return lookup.findVirtual(sdkBytes, "asByteArrayUnsafe", methodType(byte[].class));
        } catch (NoSuchMethodException e) {
            return lookup.findVirtual(sdkBytes, "asByteBuffer", methodType(ByteBuffer.class));
        }
    }

    int bodyLength(Object message) {
        Object bytes = content(message);
        return bytes instanceof byte[] ? ((byte[]) bytes).length : ((ByteBuffer) bytes).remaining();
    }

    byte[] body(Object message) {
        Object bytes = content(message);
        if (bytes instanceof byte[]) {
            return (byte[]) bytes;
        }
        byte[] copy = new byte[((ByteBuffer) bytes).remaining()];
        ((ByteBuffer) bytes).get(copy);
        return copy;
    }

    private Object content(Object message) {
        try {
            Object sdkBytes = (Object) body.invokeExact(message);
            return sdkBytes == null ? NO_BYTES : (Object) content.invokeExact(sdkBytes);
        } catch (Throwable e) {
            throw unreadable(message, e);
        }
    }

    @Nullable String text(Object message, String name) {
        try {
            Object value = (Object) field.invokeExact(message, name, String.class);
            return (String) ((Optional<?>) value).orElse(null);
        } catch (Throwable e) {
            throw unreadable(message, e);
        }
    }

    private static IllegalStateException unreadable(Object message, Throwable cause) {
        return new IllegalStateException(message.getClass().getName() + " cannot be read", cause);
    }
}
