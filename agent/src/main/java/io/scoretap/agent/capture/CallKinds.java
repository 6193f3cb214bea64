package io.scoretap.agent.capture;

import org.jspecify.annotations.Nullable;

/**
 * The kinds of calls, by the simple name and the shape of a request's class, so that a relocated SDK is known as well. What
 * is known of a class hangs on the class itself and refers, beside the agent, to nothing but classes that this class refers
 * to, so an application that is undeployed takes it along.
 */
final class CallKinds extends ClassValue<CallKind> {
    private final TapListener listener;
    private final SdkV2Messages messages = new SdkV2Messages();
    private final FailureKinds failures = new FailureKinds();
    private final StreamBudget streams;

    CallKinds(TapListener listener) {
        this.listener = listener;
        this.streams = new StreamBudget(listener.streamBytes());
    }

    CallKind of(Object request) {
        return get(request.getClass());
    }

    @Override
    protected CallKind computeValue(Class<?> requestType) {
        try {
            // An application may extend the requests of SDK v1, as in new InvokeEndpointRequest() {{ ... }}.
            for (Class<?> type = requestType; type != null; type = type.getSuperclass()) {
                CallKind kind = kind(type);
                if (kind != null) {
                    return kind;
                }
            }
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(requestType.getName() + " has not the shape that its name stands for", e);
        }
        throw new IllegalStateException(requestType.getName() + " is no known request of a SageMaker client");
    }

    private @Nullable CallKind kind(Class<?> type) throws ReflectiveOperationException {
        switch (type.getSimpleName()) {
            case "InvokeEndpointRequest":
                return Getter.find(type, "getEndpointName") == null
                        ? new SdkV2Calls(listener, failures, messages)
                        : new SdkV1Calls(listener, failures, type);
            case "InvokeEndpointWithResponseStreamRequest":
                return new StreamedCalls(listener, failures, messages, streams, new StreamTypes(type));
            case "InvokeEndpointAsyncRequest":
                return new UnloggedCalls(listener, "invokeEndpointAsync");
            case "InvokeEndpointWithBidirectionalStreamRequest":
                return new UnloggedCalls(listener, "invokeEndpointWithBidirectionalStream");
            default:
                return null;
        }
    }
}
