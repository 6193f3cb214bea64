package io.scoretap.agent.capture;

import io.scoretap.exchange.Body;
import io.scoretap.exchange.Exchange;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/** Calls of {@code invokeEndpoint} by either client of SDK v1; the asynchronous one makes them on threads of its own. */
final class SdkV1Calls implements CallKind {
    final TapListener listener;
    final FailureKinds failures;
    final SdkV1Results results = new SdkV1Results();

    private final Getter endpoint;
    private final Getter body;
    private final Getter contentType;
    private final @Nullable Getter targetModel;
    private final @Nullable Getter inferenceId;
    private final @Nullable Getter inferenceComponent;

    SdkV1Calls(TapListener listener, FailureKinds failures, Class<?> request) throws ReflectiveOperationException {
        this.listener = listener;
        this.failures = failures;
        this.endpoint = Getter.of(request, "getEndpointName");
        this.body = Getter.of(request, "getBody");
        this.contentType = Getter.of(request, "getContentType");
        this.targetModel = Getter.find(request, "getTargetModel");
        this.inferenceId = Getter.find(request, "getInferenceId");
        this.inferenceComponent = Getter.find(request, "getInferenceComponentName");
    }

    /** Reads the request at once, since the application may go on to use it for another. */
    @Override
    public Call begin(Object request) {
        String name = text(endpoint, request);
        Exchange.Builder exchange = Exchange.with(
                        name == null ? "" : name) // without one, the client will refuse the call
                .targetModel(text(targetModel, request))
                .inferenceId(text(inferenceId, request))
                .inferenceComponent(text(inferenceComponent, request))
                .request(new Body(Buffers.copy((ByteBuffer) body.get(request)), text(contentType, request)));
        return new SdkV1Call(this, exchange, System.nanoTime());
    }

    private static @Nullable String text(@Nullable Getter getter, Object request) {
        return getter == null ? null : (String) getter.get(request);
    }
}
