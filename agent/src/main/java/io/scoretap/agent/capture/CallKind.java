package io.scoretap.agent.capture;

import org.jspecify.annotations.Nullable;

/** What a request's class says about calls with such requests. */
interface CallKind {
    /** @return the call, null if it is not to be captured */
    @Nullable Call begin(Object request);
}
