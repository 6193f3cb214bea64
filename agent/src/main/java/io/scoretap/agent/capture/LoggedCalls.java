package io.scoretap.agent.capture;

import io.scoretap.PayloadLogger;
import io.scoretap.exchange.Capture;
import io.scoretap.report.Drop;
import java.time.Duration;

/** Leaves what the tap sees to a payload logger. */
public final class LoggedCalls implements TapListener {
    /** One call in 16 is timed; the last digits of the clock choose it, which costs nothing and favours no caller. */
    private static final long SAMPLE_MASK = 15;

    private final PayloadLogger logger;

    public LoggedCalls(PayloadLogger logger) {
        this.logger = logger;
    }

    @Override
    public boolean isEnabled() {
        return logger.capture().isEnabled();
    }

    @Override
    public long streamBytes() {
        return logger.streamBytes();
    }

    @Override
    public void answered(Capture call, long endNanos) {
        logger.log(call);
        if ((endNanos & SAMPLE_MASK) == 0) {
            logger.capture().handOff().add(System.nanoTime() - endNanos);
        }
    }

    @Override
    public void streamed(Duration firstPart, Duration lastPart) {
        logger.capture().firstPart().add(firstPart.toNanos());
        logger.capture().lastPart().add(lastPart.toNanos());
    }

    @Override
    public void overlong() {
        logger.drop(Drop.STREAM_FULL);
    }

    @Override
    public void failed(String kind) {
        logger.failed(kind);
    }

    @Override
    public void notLogged(String operation) {
        logger.notLogged(operation);
    }

    @Override
    public void lost(Throwable cause) {
        logger.fault(cause);
    }
}
