package io.scoretap.agent.capture;

/** Calls of {@code invokeEndpoint} by either client of SDK v2. */
final class SdkV2Calls implements CallKind {
    final TapListener listener;
    final FailureKinds failures;
    final SdkV2Messages messages;

    SdkV2Calls(TapListener listener, FailureKinds failures, SdkV2Messages messages) {
        this.listener = listener;
        this.failures = failures;
        this.messages = messages;
    }

    @Override
    public Call begin(Object request) {
        return new SdkV2Call(this, request, System.nanoTime());
    }
}
