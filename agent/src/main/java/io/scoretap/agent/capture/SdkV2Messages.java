package io.scoretap.agent.capture;

import io.scoretap.exchange.Body;
import io.scoretap.exchange.Exchange;
import java.util.Objects;

/** How to read the messages of each SDK v2 in this JVM; for how long, see {@link CallKinds}. */
final class SdkV2Messages extends ClassValue<SdkV2Message> {
    SdkV2Message of(Object message) {
        return get(message.getClass());
    }

    /** A call's exchange but for the response's body and the time. */
    Exchange.Builder exchange(Object request, Object response) {
        SdkV2Message in = of(request);
        SdkV2Message out = of(response);
        return Exchange.with(Objects.requireNonNull(in.text(request, "EndpointName"), "EndpointName"))
                .variant(out.text(response, "InvokedProductionVariant"))
                .inferenceComponent(in.text(request, "InferenceComponentName"))
                .inferenceId(in.text(request, "InferenceId"))
                .targetModel(in.text(request, "TargetModel"))
                .requestId(out.requestId(response))
                .request(new Body(in.body(request), in.text(request, "ContentType")));
    }

    @Override
    protected SdkV2Message computeValue(Class<?> type) {
        try {
            return new SdkV2Message(type);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type.getName() + " does not look like a message of AWS SDK v2", e);
        }
    }
}
