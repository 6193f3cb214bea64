package io.scoretap.agent.capture;

import io.scoretap.PayloadLogger;
import io.scoretap.exchange.Capture;

/** Leaves what the tap sees to a payload logger. */
public final class LoggedCalls implements TapListener {
    private final PayloadLogger logger;

    public LoggedCalls(PayloadLogger logger) {
        this.logger = logger;
    }

    @Override
    public void answered(Capture call) {
        logger.log(call);
    }

    @Override
    public void failed() {
        logger.failed();
    }

    @Override
    public void handedOff(long nanos) {
        logger.handOff().add(nanos);
    }

    @Override
    public void lost(Throwable cause) {
        logger.fault(cause);
    }
}
