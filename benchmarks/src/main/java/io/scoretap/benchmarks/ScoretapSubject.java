package io.scoretap.benchmarks;

import io.scoretap.PayloadLogger;
import io.scoretap.agent.capture.LoggedCalls;
import io.scoretap.agent.capture.Tap;
import io.scoretap.settings.Settings;
import io.scoretap.settings.SettingsException;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.sagemakerruntime.model.InvokeEndpointRequest;
import software.amazon.awssdk.services.sagemakerruntime.model.InvokeEndpointResponse;

/**
 * The line as the agent builds it: the tap, the outbox, and the dispatcher that reads the SDK's objects. The calls are of an
 * endpoint without a route, so that the dispatcher is their end and the outbox empties fast.
 */
final class ScoretapSubject implements Subject {
    private final Loopback loopback = new Loopback();
    private final PayloadLogger logger;
    private final Tap tap;
    private final InvokeEndpointRequest request;
    private final InvokeEndpointResponse response;

    ScoretapSubject(int kilobytes) throws IOException, SettingsException {
        // The bodies are shared, so the bound in bytes stands for no heap here.
        logger = PayloadLogger.create(
                Settings.read(loopback.arguments() + ",endpoint=another,outbox.bytes=256g", Map.of(), Map.of()));
        tap = new Tap(new LoggedCalls(logger));
        request = InvokeEndpointRequest.builder()
                .endpointName(CreditModel.ENDPOINT)
                .contentType("text/csv")
                .body(SdkBytes.fromByteArray(new byte[kilobytes * 1024]))
                .build();
        response = InvokeEndpointResponse.builder()
                .invokedProductionVariant("AllTraffic")
                .contentType("application/json")
                .body(SdkBytes.fromByteArray(new byte[kilobytes * 1024]))
                .build();
    }

    @Override
    public Object before() {
        return Objects.requireNonNull(tap.apply(request));
    }

    @Override
    public void after(Object token) {
        tap.accept(token, response);
    }

    @Override
    public void settle() throws InterruptedException {
        while (logger.vitals().balance().inFlight() > 0) {
            Thread.sleep(1);
        }
    }

    @Override
    public void close() {
        logger.close();
        loopback.close();
        if (logger.vitals().balance().lost() > 0) {
            throw new IllegalStateException("calls were dropped, which is cheaper than taking them: "
                    + logger.vitals().balance());
        }
    }
}
