package io.scoretap.report;

import java.time.Duration;
import java.util.List;

/**
 * Tells the operator what is wrong, in one line a minute for as long as something is, and in one line that it is over.
 * Silent while all is well, but for {@link Notices}. Used by one thread.
 */
public final class HealthLine {
    private static final long PERIOD_NANOS = Duration.ofMinutes(1).toNanos();

    private final Vitals vitals;
    private final Log log;
    private final Notices notices;

    private boolean inTrouble;
    private long lastLineNanos;
    private long lostBefore;
    private long faultsBefore;

    /** @param now a reading of the clock that {@link #check} is given, in nanoseconds */
    public HealthLine(Vitals vitals, CaptureMonitor capture, Log log, long now) {
        this.vitals = vitals;
        this.log = log;
        this.notices = new Notices(vitals, capture, log);
        this.lastLineNanos = now - PERIOD_NANOS;
    }

    /** Looks, and prints what is due. */
    public void check(long now) {
        notices.check();
        List<String> trouble = vitals.troubles();
        boolean lanesInTrouble = !trouble.isEmpty();
        Balance balance = vitals.balance();
        if (balance.lost() > lostBefore) {
            trouble.add("calls were lost");
        }
        if (balance.faultCount() > faultsBefore) {
            trouble.add("the agent failed (the application did not notice; please report it)");
        }
        if (!trouble.isEmpty() && now - lastLineNanos >= PERIOD_NANOS) {
            lastLineNanos = now;
            lostBefore = balance.lost();
            faultsBefore = balance.faultCount();
            inTrouble |= lanesInTrouble;
            log.error(String.join("; ", trouble) + "; " + balance);
        } else if (inTrouble && !lanesInTrouble) {
            inTrouble = false;
            log.error("delivering again; " + balance);
        }
    }
}
