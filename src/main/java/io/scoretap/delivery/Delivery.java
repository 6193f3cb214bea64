package io.scoretap.delivery;

import io.scoretap.exchange.Capture;
import io.scoretap.report.Balance;
import io.scoretap.report.CaptureMonitor;
import io.scoretap.report.Drop;
import io.scoretap.report.LaneStatus;
import io.scoretap.report.Ledger;
import io.scoretap.report.Log;
import io.scoretap.report.Vitals;
import io.scoretap.settings.Options;
import io.scoretap.settings.Settings;
import io.scoretap.sink.SinkFactory;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The line from the application's threads to the sinks. Its own threads start with the first call, and end with the JVM or
 * with {@link #close}.
 */
public final class Delivery implements Vitals, AutoCloseable {
    private enum State {
        NEW,
        RUNNING,
        CLOSED
    }

    private final Duration shutdownTimeout;
    private final Ledger ledger;
    private final Log log;
    private final Outbox outbox;
    private final StopSignal stop = new StopSignal();
    private final DispatchTask dispatch;
    private final Thread dispatchThread;
    private final Thread exitThread;

    private volatile State state = State.NEW;

    /** @param capture shown and switched by delivery's MBean */
    public Delivery(Settings settings, SinkFactory sinks, Ledger ledger, Log log, CaptureMonitor capture) {
        this(settings, sinks, RetryPolicy.DEFAULT, ledger, log, capture);
    }

    Delivery(Settings settings, SinkFactory sinks, RetryPolicy policy, Ledger ledger, Log log, CaptureMonitor capture) {
        this.shutdownTimeout = settings.get(Options.SHUTDOWN_TIMEOUT);
        this.ledger = ledger;
        this.log = log;
        this.outbox = new Outbox(settings.get(Options.OUTBOX_RECORDS), settings.get(Options.OUTBOX_BYTES));
        this.dispatch = new DispatchTask(settings, sinks, policy, ledger, log, capture, outbox, stop);
        this.dispatchThread = DaemonThreads.create("scoretap-dispatch", dispatch);
        // No lambda: the first one in a JVM costs more than all else here, and the application would wait for it.
        this.exitThread = DaemonThreads.create("scoretap-exit", new Runnable() {
            @Override
            public void run() {
                flush();
            }
        });
    }

    /** Takes a call or drops it, and counts which. Never waits and never throws; for the application's threads. */
    public void offer(Capture capture) {
        ledger.captured();
        Drop refusal;
        try {
            refusal = outbox.offer(capture);
        } catch (RuntimeException | Error e) {
            ledger.fault(e);
            refusal = Drop.FAULT;
        }
        if (refusal != null) {
            ledger.dropped(refusal);
        }
        start();
    }

    /** Counts a call that was seen and cannot be taken, for this reason. */
    public void drop(Drop reason) {
        ledger.captured();
        ledger.dropped(reason);
        start();
    }

    /** Counts a call that failed; the MBean that shows it is there from now on. */
    public void failed(String kind) {
        ledger.failed(kind);
        start();
    }

    /** Counts a call whose response is not in this process; the operation will be told once, on a thread of delivery. */
    public void notLogged(String operation) {
        ledger.notLogged(operation);
        start();
    }

    /** Counts an exception that was kept away from the application; it will be told on a thread of delivery. */
    public void fault(Throwable thrown) {
        ledger.fault(thrown);
        start();
    }

    /** Takes no more calls, sends what fits into {@code shutdown.timeout}, counts the rest and ends all threads. */
    @Override
    public void close() {
        if (end() != State.RUNNING) {
            return;
        }
        flush();
        stop.end();
        Drop ignored = outbox.close(Drop.SHUTDOWN);
        try {
            dispatchThread.join(1_000);
            dispatch.joinLanes();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        removeHook();
    }

    @Override
    public Balance balance() {
        return dispatch.balance();
    }

    @Override
    public Map<String, LaneStatus> lanes() {
        return dispatch.lanes();
    }

    private void start() {
        if (state == State.NEW) {
            startOnce();
        }
    }

    private synchronized void startOnce() {
        if (state != State.NEW) {
            return;
        }
        state = State.RUNNING;
        try {
            Runtime.getRuntime().addShutdownHook(exitThread);
            dispatchThread.start();
        } catch (IllegalStateException e) {
            dispatch.closeOutbox(Drop.SHUTDOWN); // the JVM is ending
        } catch (RuntimeException | Error e) {
            dispatch.closeOutbox(Drop.FAULT);
            ledger.fault(e);
            log.error("disabled: no thread can be started (" + e + ")");
        }
    }

    private synchronized State end() {
        State before = state;
        state = State.CLOSED;
        if (before == State.NEW) {
            dispatch.closeOutbox(Drop.SHUTDOWN);
        }
        return before;
    }

    private void removeHook() {
        try {
            boolean ignored = Runtime.getRuntime().removeShutdownHook(exitThread);
        } catch (IllegalStateException e) {
            return; // the JVM is ending; the hook finds nothing left to do
        }
    }

    /** Sends what there is, for as long as {@code shutdown.timeout} allows, and says what is left then; once. */
    private void flush() {
        synchronized (stop) {
            if (!stop.isStopping()) {
                stop.stop(shutdownTimeout);
                waitUntilEmpty();
                tellWhatIsLeft();
            }
        }
    }

    private void waitUntilEmpty() {
        try {
            while (outbox.heldCalls() > 0 && !stop.left().isZero()) {
                TimeUnit.MILLISECONDS.sleep(2);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void tellWhatIsLeft() {
        Balance balance = balance();
        long left = balance.inFlight() + balance.dropped().getOrDefault(Drop.SHUTDOWN, 0L);
        if (left > 0) {
            List<String> reasons = troubles();
            log.error(left + " calls were not delivered within shutdown.timeout (" + shutdownTimeout.toMillis()
                    + " ms) of the exit; " + (reasons.isEmpty() ? "" : String.join("; ", reasons) + "; ") + balance);
        }
    }
}
