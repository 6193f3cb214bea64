package io.scoretap.delivery;

import java.time.Duration;

/** Whether a lane may go on: it may, until delivery is at its end. */
interface TimeLeft {
    /**
     * Waits before another attempt. A stop that begins meanwhile ends the wait, so that there is one more attempt at once.
     *
     * @return false if there is to be no other attempt
     */
    boolean pause(Duration duration) throws InterruptedException;

    /** Whether it is all over. */
    boolean isUp();
}
