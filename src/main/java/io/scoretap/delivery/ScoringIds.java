package io.scoretap.delivery;

import io.scoretap.exchange.Exchange;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Ids that no two calls should share, since OpenScale's table has them for its key: the call's own inference id, unless one
 * of the latest few thousand calls had the same, else one in the form of a UUID, whose first 80 bits are drawn once and
 * whose last 48 count. Of a process id nothing is in it: in containers that is 1 every time. Used by one thread.
 */
final class ScoringIds {
    private static final long COUNT_MASK = (1L << 48) - 1;
    private static final int REMEMBERED = 4_096;

    private final UUID process = UUID.randomUUID();
    private final Set<String> recent = Collections.newSetFromMap(new LinkedHashMap<String, Boolean>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > REMEMBERED;
        }
    });
    private long count;

    String next(Exchange exchange) {
        String inferenceId = exchange.inferenceId();
        return inferenceId != null && !inferenceId.isEmpty() && recent.add(inferenceId) ? inferenceId : counted();
    }

    private String counted() {
        count++;
        long low = (process.getLeastSignificantBits() & ~COUNT_MASK) | (count & COUNT_MASK);
        return new UUID(process.getMostSignificantBits(), low).toString();
    }
}
