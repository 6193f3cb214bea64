package io.scoretap.delivery;

import io.scoretap.exchange.Capture;
import io.scoretap.exchange.Exchange;
import io.scoretap.report.Drop;
import io.scoretap.report.HealthLine;
import io.scoretap.report.Ledger;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * Moves calls from the outbox to their lanes, on one thread. It looks by itself, every few milliseconds while calls come and
 * rarely while they do not: waking it would cost the application's thread more than the whole capture.
 */
final class Dispatcher {
    private static final Duration BUSY_PAUSE = Duration.ofMillis(2);
    private static final Duration IDLE_PAUSE = Duration.ofMillis(100);
    private static final long BUSY_NANOS = Duration.ofSeconds(1).toNanos();
    private static final long HEALTH_NANOS = Duration.ofSeconds(1).toNanos();
    private static final int MOST_AT_ONCE = 1_000;

    private final Outbox outbox;
    private final Lanes lanes;
    private final Ledger ledger;
    private final StopSignal stop;
    private final HealthLine health;
    private final ScoringIds scoringIds = new ScoringIds();

    Dispatcher(Outbox outbox, Lanes lanes, Ledger ledger, StopSignal stop, HealthLine health) {
        this.outbox = outbox;
        this.lanes = lanes;
        this.ledger = ledger;
        this.stop = stop;
        this.health = health;
    }

    /** Runs until the outbox is closed and empty. */
    void run() throws InterruptedException {
        long lastCall = System.nanoTime();
        long lastHealth = lastCall;
        boolean open = true;
        while (open) {
            open = !outbox.isClosed();
            long now = System.nanoTime();
            int moved = 0;
            try {
                if (now - lastHealth >= HEALTH_NANOS) {
                    lastHealth = now;
                    health.check(now);
                }
                moved = moveSome();
            } catch (RuntimeException | Error e) {
                ledger.fault(e); // what failed once, for want of memory say, may work the next time
            }
            lastCall = moved > 0 ? now : lastCall;
            if (moved == MOST_AT_ONCE) {
                open = true;
            } else if (open) {
                pause(now - lastCall < BUSY_NANOS);
            }
        }
    }

    private void pause(boolean busy) throws InterruptedException {
        if (stop.isStopping()) {
            lanes.hurry();
            TimeUnit.NANOSECONDS.sleep(BUSY_PAUSE.toNanos()); // calls may still come, until the JVM halts
        } else {
            boolean ignored = stop.pause(busy ? BUSY_PAUSE : IDLE_PAUSE);
        }
    }

    /** A bounded number, so that under whatever load there is time to tell how the line is doing. */
    private int moveSome() {
        int moved = 0;
        for (Capture capture = outbox.poll(); capture != null; capture = outbox.poll()) {
            move(capture);
            if (++moved == MOST_AT_ONCE) {
                break;
            }
        }
        return moved;
    }

    private void move(Capture capture) {
        long heldBytes = 0;
        try {
            heldBytes = capture.heldBytes();
            Exchange exchange = capture.read();
            Lane lane = lanes.laneFor(exchange);
            if (lane != null) {
                lane.add(new Letter(exchange, scoringIds.next(exchange), heldBytes, System.nanoTime()));
                return;
            }
            ledger.dropped(Drop.OTHER_ENDPOINT);
        } catch (RuntimeException | Error e) {
            ledger.fault(e);
            ledger.dropped(Drop.FAULT);
        }
        outbox.release(heldBytes);
    }
}
