package io.scoretap.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What delivery can be asked while it runs. */
public interface Vitals {
    Balance balance();

    /** The status of each lane, by its subscription. */
    Map<String, LaneStatus> lanes();

    /** What is wrong with the lanes, in words for the operator; empty if nothing is. */
    default List<String> troubles() {
        List<String> troubles = new ArrayList<>();
        lanes().forEach((subscription, status) -> {
            if (status.isTrouble()) {
                troubles.add("subscription " + subscription + " is " + status);
            }
        });
        return troubles;
    }
}
