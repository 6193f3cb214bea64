package io.scoretap.agent.capture;

import io.scoretap.exchange.Body;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/** Reads an {@code InvokeEndpointResult} of any SDK v1 without knowing its classes, and leaves its buffer as it is. */
final class SdkV1Result {
    private final Getter body;
    private final Getter contentType;
    private final Getter variant;
    private final Getter metadata;
    private final Getter requestId;

    SdkV1Result(Class<?> type) throws ReflectiveOperationException {
        this.body = Getter.of(type, "getBody");
        this.contentType = Getter.of(type, "getContentType");
        this.variant = Getter.of(type, "getInvokedProductionVariant");
        this.metadata = Getter.of(type, "getSdkResponseMetadata");
        this.requestId = Getter.of(type.getMethod("getSdkResponseMetadata").getReturnType(), "getRequestId");
    }

    Body body(Object result) {
        return new Body(Buffers.copy((ByteBuffer) body.get(result)), (String) contentType.get(result));
    }

    @Nullable String variant(Object result) {
        return (String) variant.get(result);
    }

    @Nullable String requestId(Object result) {
        Object found = metadata.get(result);
        return found == null ? null : (String) requestId.get(found);
    }
}
