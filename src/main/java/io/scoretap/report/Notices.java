package io.scoretap.report;

import java.util.HashSet;
import java.util.Set;

/** Tells the operator, once each, what is no trouble and good to know. Used by one thread. */
final class Notices {
    private final Vitals vitals;
    private final CaptureMonitor capture;
    private final Log log;

    private final Set<String> toldOperations = new HashSet<>();
    private boolean wasEnabled = true;

    Notices(Vitals vitals, CaptureMonitor capture, Log log) {
        this.vitals = vitals;
        this.capture = capture;
        this.log = log;
    }

    /** Looks, and prints what is new. */
    void check() {
        for (String operation : vitals.balance().notLogged().keySet()) {
            if (toldOperations.add(operation)) {
                log.info("calls of " + operation
                        + " are not logged, only counted: their response does not come back through the call");
            }
        }
        boolean enabled = capture.isEnabled();
        if (enabled != wasEnabled) {
            wasEnabled = enabled;
            log.info(
                    enabled
                            ? "calls are logged again: Enabled was set to true by JMX"
                            : "calls are not logged: Enabled was set to false by JMX");
        }
    }
}
