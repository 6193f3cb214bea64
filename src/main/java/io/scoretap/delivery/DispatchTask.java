package io.scoretap.delivery;

import io.scoretap.exchange.Capture;
import io.scoretap.report.Balance;
import io.scoretap.report.CaptureMonitor;
import io.scoretap.report.DeliveryBean;
import io.scoretap.report.Drop;
import io.scoretap.report.HealthLine;
import io.scoretap.report.LaneStatus;
import io.scoretap.report.Ledger;
import io.scoretap.report.Log;
import io.scoretap.report.Vitals;
import io.scoretap.settings.Options;
import io.scoretap.settings.Route;
import io.scoretap.settings.Settings;
import io.scoretap.sink.SinkFactory;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/**
 * What the dispatcher's thread does from its start to its end: makes sinks and lanes, shows the MBean, dispatches. All that is
 * dear to load is loaded here, where no thread of the application waits for it.
 */
final class DispatchTask implements Runnable, Vitals {
    private final Settings settings;
    private final SinkFactory sinks;
    private final RetryPolicy policy;
    private final Ledger ledger;
    private final Log log;
    private final CaptureMonitor capture;
    private final Outbox outbox;
    private final StopSignal stop;

    private volatile Lanes lanes = new Lanes(Collections.<Lane>emptyList());

    DispatchTask(
            Settings settings,
            SinkFactory sinks,
            RetryPolicy policy,
            Ledger ledger,
            Log log,
            CaptureMonitor capture,
            Outbox outbox,
            StopSignal stop) {
        this.settings = settings;
        this.sinks = sinks;
        this.policy = policy;
        this.ledger = ledger;
        this.log = log;
        this.capture = capture;
        this.outbox = outbox;
        this.stop = stop;
    }

    @Override
    @SuppressWarnings("try") // the bean is there to be seen, not to be used
    public void run() {
        try (AutoCloseable bean = showBean()) {
            lanes = makeLanes();
            lanes.start();
            HealthLine health = new HealthLine(this, capture, log, System.nanoTime());
            new Dispatcher(outbox, lanes, ledger, stop, health).run();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Exception | Error e) {
            ledger.fault(e);
            log.error("disabled: " + e);
        } finally {
            lanes.close();
            closeOutbox(Drop.FAULT);
        }
    }

    /** For a thread that knows that {@link #run} is not running, or is itself running it. */
    void closeOutbox(Drop reason) {
        Drop holds = outbox.close(reason);
        for (Capture capture = outbox.poll(); capture != null; capture = outbox.poll()) {
            ledger.dropped(holds);
            outbox.release(capture.heldBytes());
        }
    }

    /** Waits for the lanes to end, and in the end makes them. */
    void joinLanes() throws InterruptedException {
        lanes.join(stop.left());
    }

    @Override
    public Balance balance() {
        return ledger.balance(outbox.heldCalls());
    }

    @Override
    public Map<String, LaneStatus> lanes() {
        return lanes.statuses();
    }

    private Lanes makeLanes() {
        Settlement settlement = new Settlement(outbox, ledger, log, settings.get(Options.RETRY_MAX_AGE));
        List<Lane> made = new ArrayList<>();
        for (Route route : settings.routes()) {
            made.add(new Lane(route, sinks.sinkFor(route), settings, policy, stop, settlement));
        }
        return new Lanes(made);
    }

    private AutoCloseable showBean() {
        try {
            return DeliveryBean.show(this, capture);
        } catch (Exception | LinkageError e) {
            log.debug("no MBean (" + e + ")"); // a JVM without management, or a second delivery: the line works without
            return () -> {};
        }
    }
}
