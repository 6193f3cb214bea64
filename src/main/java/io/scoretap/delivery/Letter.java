package io.scoretap.delivery;

import io.scoretap.exchange.Exchange;
import java.time.Duration;

/** A call on its way to a subscription, under the id that it keeps on every attempt. */
final class Letter {
    private final Exchange exchange;
    private final String scoringId;
    private final long heldBytes;
    private final long arrivedNanos;

    /** @param arrivedNanos by {@link System#nanoTime}: age must not follow a clock that somebody sets */
    Letter(Exchange exchange, String scoringId, long heldBytes, long arrivedNanos) {
        this.exchange = exchange;
        this.scoringId = scoringId;
        this.heldBytes = heldBytes;
        this.arrivedNanos = arrivedNanos;
    }

    Exchange exchange() {
        return exchange;
    }

    String scoringId() {
        return scoringId;
    }

    /** Its room in the outbox. */
    long heldBytes() {
        return heldBytes;
    }

    Duration age() {
        return Duration.ofNanos(System.nanoTime() - arrivedNanos);
    }
}
