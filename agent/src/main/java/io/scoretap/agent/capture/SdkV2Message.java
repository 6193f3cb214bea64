package io.scoretap.agent.capture;

import static java.lang.invoke.MethodType.methodType;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads a request or a response of any SDK v2 without knowing its classes. Fields go by their names in AWS's service model:
 * {@code getValueForField} is in every version, and a field that its version does not know is empty, where a getter would be
 * missing.
 */
final class SdkV2Message {
    /** What the SDK says if the service gave none. */
    private static final String NO_REQUEST_ID = "UNKNOWN";

    private final MethodHandle field;
    private final @Nullable SdkBytes body;
    private final @Nullable Getter metadata;
    private final @Nullable Getter requestId;

    SdkV2Message(Class<?> type) throws ReflectiveOperationException {
        field = MethodHandles.publicLookup()
                .findVirtual(type, "getValueForField", methodType(Optional.class, String.class, Class.class))
                .asType(methodType(Object.class, Object.class, String.class, Class.class));
        body = SdkBytes.find(type, "body");
        metadata = Getter.find(type, "responseMetadata");
        requestId = metadata == null
                ? null
                : Getter.of(type.getMethod("responseMetadata").getReturnType(), "requestId");
    }

    int bodyLength(Object message) {
        return Objects.requireNonNull(body, "body").length(message);
    }

    byte[] body(Object message) {
        return Objects.requireNonNull(body, "body").read(message);
    }

    @Nullable String text(Object message, String name) {
        try {
            Object value = (Object) field.invokeExact(message, name, String.class);
            return (String) ((Optional<?>) value).orElse(null);
        } catch (Throwable e) {
            throw new IllegalStateException(message.getClass().getName() + " cannot be read", e);
        }
    }

    @Nullable String requestId(Object response) {
        Object found = metadata == null ? null : metadata.get(response);
        Object id = found == null || requestId == null ? null : requestId.get(found);
        return NO_REQUEST_ID.equals(id) ? null : (String) id;
    }
}
