package io.scoretap;

import io.scoretap.delivery.Delivery;
import io.scoretap.exchange.Capture;
import io.scoretap.openscale.OpenScale;
import io.scoretap.report.CaptureMonitor;
import io.scoretap.report.Drop;
import io.scoretap.report.Ledger;
import io.scoretap.report.Log;
import io.scoretap.report.Vitals;
import io.scoretap.settings.Options;
import io.scoretap.settings.Route;
import io.scoretap.settings.Settings;
import io.scoretap.sink.OpenScaleSink;
import io.scoretap.sink.Sink;
import io.scoretap.sink.SinkFactory;
import org.jspecify.annotations.Nullable;

/**
 * Logs scoring calls to OpenScale, asynchronously. The agent is one user of it; an application that cannot take an agent
 * is another:
 *
 * <pre>{@code
 * PayloadLogger logger = PayloadLogger.create(Settings.read("config=scoretap.yaml"));
 * logger.log(Exchange.with("credit-risk")
 *         .request(new Body(csv, "text/csv"))
 *         .response(new Body(json, "application/json"))
 *         .timed(startedAt, responseTime)
 *         .build());
 * }</pre>
 *
 * <p>Thread-safe. Threads and connections start with the first call; a shutdown hook sends what is left at the JVM's end.
 */
public final class PayloadLogger implements AutoCloseable {
    private final Ledger ledger = new Ledger();
    private final CaptureMonitor capture = new CaptureMonitor();
    private final long streamBytes;
    private final Delivery delivery;

    private PayloadLogger(Settings settings, Log log) {
        this.streamBytes = settings.get(Options.STREAM_BYTES);
        this.delivery = new Delivery(settings, new OpenScaleSinks(settings), ledger, log, capture);
    }

    /** Builds the line and starts nothing. */
    public static PayloadLogger create(Settings settings) {
        return new PayloadLogger(settings, Log.of(settings));
    }

    /**
     * Logs a successful call. Never waits and never throws: a call for which there is no room, or that ends while {@link
     * #capture} is switched off, is dropped and counted.
     *
     * @param capture an {@link io.scoretap.exchange.Exchange}, or something that can be read as one later
     */
    public void log(Capture capture) {
        if (this.capture.isEnabled()) {
            delivery.offer(capture);
        } else {
            delivery.drop(Drop.SWITCHED_OFF);
        }
    }

    /** Counts a successful call that cannot be logged, for this reason. */
    public void drop(Drop reason) {
        delivery.drop(reason);
    }

    /**
     * Counts a call that failed, and so has no response to log.
     *
     * @param kind one of a bounded number of kinds, such as {@code throttled}
     */
    public void failed(String kind) {
        delivery.failed(kind);
    }

    /** Counts a call of an operation whose response is not in this process, and tells so once on another thread. */
    public void notLogged(String operation) {
        delivery.notLogged(operation);
    }

    /** Counts an exception that was kept away from the application, and tells it on another thread. */
    public void fault(Throwable thrown) {
        delivery.fault(thrown);
    }

    /** The switch of the capture, and where to note its times. */
    public CaptureMonitor capture() {
        return capture;
    }

    /** How many bytes of streamed responses may be held while their parts come in. */
    public long streamBytes() {
        return streamBytes;
    }

    /** Counters and states. */
    public Vitals vitals() {
        return delivery;
    }

    /** Sends what fits into {@code shutdown.timeout}, and ends all threads. */
    @Override
    public void close() {
        delivery.close();
    }

    /** One connection to OpenScale for all routes, made when delivery asks for the first sink. */
    private static final class OpenScaleSinks implements SinkFactory {
        private final Settings settings;
        private @Nullable OpenScale openScale;

        OpenScaleSinks(Settings settings) {
            this.settings = settings;
        }

        @Override
        public Sink sinkFor(Route route) {
            OpenScale connected = openScale;
            if (connected == null) {
                connected = OpenScale.connect(settings);
                openScale = connected;
            }
            return new OpenScaleSink(connected, route);
        }
    }
}
