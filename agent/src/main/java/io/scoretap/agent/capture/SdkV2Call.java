package io.scoretap.agent.capture;

import io.scoretap.exchange.Body;
import io.scoretap.exchange.Capture;
import io.scoretap.exchange.Exchange;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One of {@link SdkV2Calls}. Its request and response are immutable, so holding them is enough. */
final class SdkV2Call extends Call implements Capture {
    private final SdkV2Calls kind;
    private final Object request;
    private final long startNanos;
    private @Nullable Object response;
    private long elapsedNanos;
    private long endMillis;

    SdkV2Call(SdkV2Calls kind, Object request, long startNanos) {
        this.kind = kind;
        this.request = request;
        this.startNanos = startNanos;
    }

    @Override
    void answered(Object response, long endNanos) {
        this.response = response;
        this.elapsedNanos = endNanos - startNanos;
        this.endMillis = System.currentTimeMillis();
        kind.listener.answered(this, endNanos);
    }

    @Override
    void failed(@Nullable Throwable thrown) {
        kind.listener.failed(kind.failures.of(thrown));
    }

    @Override
    public long heldBytes() {
        Object response = response();
        return (long) kind.messages.of(request).bodyLength(request)
                + kind.messages.of(response).bodyLength(response)
                + Exchange.OVERHEAD_BYTES;
    }

    @Override
    public Exchange read() {
        Object response = response();
        SdkV2Message out = kind.messages.of(response);
        Duration responseTime = Duration.ofNanos(elapsedNanos);
        return kind.messages
                .exchange(request, response)
                .response(new Body(out.body(response), out.text(response, "ContentType")))
                .timed(Instant.ofEpochMilli(endMillis).minus(responseTime), responseTime)
                .build();
    }

    private Object response() {
        return Objects.requireNonNull(response, "the call was not answered yet");
    }

    @Override
    TapListener listener() {
        return kind.listener;
    }
}
