package io.scoretap.delivery;

import io.scoretap.report.Drop;
import io.scoretap.report.Ledger;
import io.scoretap.report.Log;
import io.scoretap.sink.Outcome;
import java.time.Duration;
import java.util.List;

/** Where a lane keeps its accounts: a call at its end gives back its room in the outbox, and the ledger has its fate. */
final class Settlement {
    private final Outbox outbox;
    private final Ledger ledger;
    private final Log log;
    private final Duration maxAge;

    /** @param maxAge how old a call may get */
    Settlement(Outbox outbox, Ledger ledger, Log log, Duration maxAge) {
        this.outbox = outbox;
        this.ledger = ledger;
        this.log = log;
        this.maxAge = maxAge;
    }

    void answered(Outcome outcome) {
        ledger.answered(outcome.kind().toString());
    }

    void fault(Throwable thrown) {
        ledger.fault(thrown);
    }

    void delivered(List<Packed> batch) {
        ledger.delivered(batch.size());
        for (Packed packed : batch) {
            outbox.release(packed.letter().heldBytes());
        }
    }

    /** Whether a call is too old to be sent; then this is its end. */
    boolean expired(Letter letter) {
        boolean expired = letter.age().compareTo(maxAge) > 0;
        if (expired) {
            dropped(letter, Drop.EXPIRED);
        }
        return expired;
    }

    void dropped(List<Letter> letters, Drop reason) {
        for (Letter letter : letters) {
            dropped(letter, reason);
        }
    }

    void dropped(Letter letter, Drop reason) {
        ledger.dropped(reason);
        outbox.release(letter.heldBytes());
    }

    /** @param cause for the operator: what is wrong with the call, without its content */
    void deadLettered(Letter letter, String reason, String cause) {
        ledger.deadLettered(reason);
        outbox.release(letter.heldBytes());
        String endpoint = letter.exchange().endpoint();
        log.once(
                endpoint + ' ' + reason,
                "calls of endpoint " + endpoint + " cannot be logged (" + reason + "), the first: " + cause);
        log.debug("dead letter " + letter.scoringId() + " (" + reason + "): " + cause);
    }
}
