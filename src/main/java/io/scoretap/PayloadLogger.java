package io.scoretap;

import io.scoretap.delivery.Delivery;
import io.scoretap.exchange.Capture;
import io.scoretap.openscale.OpenScale;
import io.scoretap.report.Ledger;
import io.scoretap.report.Log;
import io.scoretap.report.Timings;
import io.scoretap.report.Vitals;
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
    private final Ledger ledger;
    private final Timings handOff;
    private final Delivery delivery;

    private PayloadLogger(Settings settings, Log log) {
        this.ledger = new Ledger();
        this.handOff = new Timings();
        this.delivery = new Delivery(settings, new OpenScaleSinks(settings), ledger, log, handOff);
    }

    /** Builds the line and starts nothing. */
    public static PayloadLogger create(Settings settings) {
        return new PayloadLogger(settings, Log.of(settings));
    }

    /**
     * Logs a successful call. Never waits and never throws: a call for which there is no room is dropped and counted.
     *
     * @param capture an {@link io.scoretap.exchange.Exchange}, or something that can be read as one later
     */
    public void log(Capture capture) {
        delivery.offer(capture);
    }

    /** Counts a call that failed, and so has no response to log. */
    public void failed() {
        ledger.failed();
    }

    /** Counts an exception that was kept away from the application, and tells it on another thread. */
    public void fault(Throwable thrown) {
        delivery.fault(thrown);
    }

    /** Where to note what the capture of a call took on the application's thread. */
    public Timings handOff() {
        return handOff;
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
