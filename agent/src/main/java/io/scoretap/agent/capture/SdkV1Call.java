package io.scoretap.agent.capture;

import io.scoretap.exchange.Exchange;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One of {@link SdkV1Calls}. */
final class SdkV1Call extends Call {
    private final SdkV1Calls kind;
    private final Exchange.Builder exchange;
    private final long startNanos;

    SdkV1Call(SdkV1Calls kind, Exchange.Builder exchange, long startNanos) {
        this.kind = kind;
        this.exchange = exchange;
        this.startNanos = startNanos;
    }

    @Override
    void answered(Object result, long endNanos) {
        Duration responseTime = Duration.ofNanos(endNanos - startNanos);
        SdkV1Result out = kind.results.get(result.getClass());
        kind.listener.answered(
                exchange.variant(out.variant(result))
                        .requestId(out.requestId(result))
                        .response(out.body(result))
                        .timed(Instant.now().minus(responseTime), responseTime)
                        .build(),
                endNanos);
    }

    @Override
    void failed(@Nullable Throwable thrown) {
        kind.listener.failed(kind.failures.of(thrown));
    }

    @Override
    TapListener listener() {
        return kind.listener;
    }
}
