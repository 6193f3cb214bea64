package io.scoretap.agent.capture;

import org.jspecify.annotations.Nullable;

/** Calls that are seen only: what they return is no response. */
final class UnloggedCalls implements CallKind {
    private final TapListener listener;
    private final String operation;

    UnloggedCalls(TapListener listener, String operation) {
        this.listener = listener;
        this.operation = operation;
    }

    @Override
    public @Nullable Call begin(Object request) {
        listener.notLogged(operation);
        return null;
    }
}
