package io.scoretap.agent.capture;

/** Calls of {@code invokeEndpointWithResponseStream}, which SDK v2's asynchronous client has since 2.20. */
final class StreamedCalls implements CallKind {
    final TapListener listener;
    final FailureKinds failures;
    final SdkV2Messages messages;
    final StreamBudget budget;
    final StreamTypes types;

    StreamedCalls(
            TapListener listener,
            FailureKinds failures,
            SdkV2Messages messages,
            StreamBudget budget,
            StreamTypes types) {
        this.listener = listener;
        this.failures = failures;
        this.messages = messages;
        this.budget = budget;
        this.types = types;
    }

    @Override
    public Call begin(Object request) {
        return new StreamedCall(this, request, System.nanoTime());
    }
}
