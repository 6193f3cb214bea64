package io.scoretap.delivery;

import io.scoretap.exchange.Exchange;
import io.scoretap.report.Drop;
import io.scoretap.report.LaneStatus;
import io.scoretap.settings.Options;
import io.scoretap.settings.Route;
import io.scoretap.settings.Settings;
import io.scoretap.sink.Channel;
import io.scoretap.sink.Outcome;
import io.scoretap.sink.Sink;
import io.scoretap.sink.SinkException;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * The way to one subscription, on a thread of its own: one batch under way at a time, so that order holds and one broken
 * model never delays another. Until the sink can be opened, letters wait.
 */
final class Lane implements Runnable {
    private final Route route;
    private final Sink sink;
    private final Settlement settlement;
    private final RouteMatcher matcher;
    private final LaneQueue queue;
    private final Packer packer;
    private final SizeLimit limit;
    private final Retrier retrier;
    private final BatchSender sender;

    private volatile @Nullable String deployedEndpoint;

    Lane(Route route, Sink sink, Settings settings, RetryPolicy policy, TimeLeft time, Settlement settlement) {
        Random random = new Random();
        this.route = route;
        this.sink = sink;
        this.settlement = settlement;
        this.matcher = new RouteMatcher(route);
        this.queue = new LaneQueue(
                settings.get(Options.BATCH_RECORDS),
                settings.get(Options.BATCH_BYTES),
                settings.get(Options.BATCH_AGE));
        this.packer = new Packer(matcher, settlement);
        this.limit = new SizeLimit(settings.get(Options.BATCH_BYTES));
        this.retrier = new Retrier(policy, random, time);
        this.sender = new BatchSender(queue, limit, retrier, time, settlement, random);
    }

    @Override
    public void run() {
        try {
            boolean again = true;
            while (again) {
                again = serve();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException | Error e) {
            retrier.ended(e);
        } finally {
            settlement.dropped(queue.end(), Drop.SHUTDOWN);
        }
    }

    /** Whether a call belongs here, as far as is known yet. For any thread. */
    boolean accepts(Exchange exchange) {
        return matcher.matches(exchange, deployedEndpoint);
    }

    /** Takes the letter to its end, whatever that is. */
    void add(Letter letter) {
        if (!queue.add(letter)) {
            settlement.dropped(letter, Drop.SHUTDOWN);
        }
    }

    /** Sends what is there without waiting for more. */
    void hurry() {
        queue.hurry();
    }

    /** Nothing is added any more: ends the lane once it is empty. */
    void close() {
        queue.close();
    }

    String subscription() {
        return route.subscriptionId();
    }

    LaneStatus status() {
        return retrier.status();
    }

    /** Opens the sink and sends batches for as long as it takes them; false if there is nothing more to do. */
    private boolean serve() throws InterruptedException {
        try {
            Channel channel = sink.open();
            deployedEndpoint = channel.endpoint();
            return deliver(channel);
        } catch (SinkException e) {
            return waitAfter(e.outcome());
        } catch (RuntimeException | Error e) {
            settlement.fault(e);
            return waitAfter(Outcome.retry(
                    "internal fault, please report it: " + e.getClass().getName(), null));
        }
    }

    private boolean waitAfter(Outcome outcome) throws InterruptedException {
        boolean again = retrier.waitAfter(outcome);
        queue.removeWhile(settlement::expired);
        return again;
    }

    private boolean deliver(Channel channel) throws InterruptedException {
        while (true) {
            if (queue.isEmpty()) {
                retrier.succeeded();
            }
            List<Letter> letters = queue.take();
            if (letters.isEmpty()) {
                return false;
            }
            BatchSender.End end = sender.send(packer.pack(letters, channel, limit.bytes(), queue), channel);
            if (end != BatchSender.End.SETTLED) {
                return end == BatchSender.End.REOPEN;
            }
        }
    }
}
