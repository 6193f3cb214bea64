package io.scoretap.benchmarks;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.BatchSpanProcessor;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.util.Collection;
import java.util.concurrent.TimeUnit;

/**
 * The peer: OpenTelemetry's SDK, one span for each call, through its batch processor to an exporter that accepts and
 * forgets. The span is bare; the AWS instrumentation adds attributes, and none of it holds a payload.
 */
final class SpanSubject implements Subject {
    private final SdkTracerProvider provider = SdkTracerProvider.builder()
            .addSpanProcessor(BatchSpanProcessor.builder(new Forgetting())
                    .setMaxQueueSize(1 << 16)
                    .build())
            .build();
    private final Tracer tracer = provider.get("io.scoretap.benchmarks");

    @Override
    public Object before() {
        return tracer.spanBuilder("InvokeEndpoint").setSpanKind(SpanKind.CLIENT).startSpan();
    }

    @Override
    public void after(Object token) {
        ((Span) token).end();
    }

    @Override
    public void settle() {
        if (!provider.forceFlush().join(10, TimeUnit.SECONDS).isSuccess()) {
            throw new IllegalStateException("spans were not exported within 10 s");
        }
    }

    @Override
    public void close() {
        provider.close();
    }

    private static final class Forgetting implements SpanExporter {
        @Override
        public CompletableResultCode export(Collection<SpanData> spans) {
            return CompletableResultCode.ofSuccess();
        }

        @Override
        public CompletableResultCode flush() {
            return CompletableResultCode.ofSuccess();
        }

        @Override
        public CompletableResultCode shutdown() {
            return CompletableResultCode.ofSuccess();
        }
    }
}
