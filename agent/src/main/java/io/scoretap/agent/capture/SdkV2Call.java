package io.scoretap.agent.capture;

import io.scoretap.exchange.Body;
import io.scoretap.exchange.Capture;
import io.scoretap.exchange.Exchange;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A call of SDK v2's synchronous client. Its request and response are immutable, so holding them is enough. */
final class SdkV2Call implements Capture {
    private final SdkV2Messages messages;
    private final Object request;
    private final long startNanos;
    private @Nullable Object response;
    private long elapsedNanos;
    private long endMillis;

    SdkV2Call(SdkV2Messages messages, Object request, long startNanos) {
        this.messages = messages;
        this.request = request;
        this.startNanos = startNanos;
    }

    void answer(Object response, long endNanos, long endMillis) {
        this.response = response;
        this.elapsedNanos = endNanos - startNanos;
        this.endMillis = endMillis;
    }

    @Override
    public long heldBytes() {
        Object response = response();
        return (long) messages.of(request).bodyLength(request)
                + messages.of(response).bodyLength(response)
                + Exchange.OVERHEAD_BYTES;
    }

    @Override
    public Exchange read() {
        Object response = response();
        SdkV2Message in = messages.of(request);
        SdkV2Message out = messages.of(response);
        Duration responseTime = Duration.ofNanos(elapsedNanos);
        return Exchange.with(Objects.requireNonNull(in.text(request, "EndpointName"), "EndpointName"))
                .variant(out.text(response, "InvokedProductionVariant"))
                .inferenceComponent(in.text(request, "InferenceComponentName"))
                .inferenceId(in.text(request, "InferenceId"))
                .request(new Body(in.body(request), in.text(request, "ContentType")))
                .response(new Body(out.body(response), out.text(response, "ContentType")))
                .timed(Instant.ofEpochMilli(endMillis).minus(responseTime), responseTime)
                .build();
    }

    private Object response() {
        return Objects.requireNonNull(response, "the call was not answered yet");
    }
}
