package io.scoretap.sandbox.sagemaker;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What was really served, to be compared with what the data mart holds. */
public final class Witness {
    private final Map<String, Long> scored = new HashMap<>();
    private final Map<String, Long> failed = new HashMap<>();
    private final Deque<Invocation> latest = new ArrayDeque<>();
    private int kept;

    /** From now on keeps the latest so many invocations, bodies and all; 0, the default, keeps none. */
    public synchronized void keep(int invocations) {
        kept = invocations;
        trim();
    }

    /** Calls of the endpoint that a model answered. */
    public synchronized long scored(String endpoint) {
        return scored.getOrDefault(endpoint, 0L);
    }

    /** Calls of the endpoint that got an error. */
    public synchronized long failed(String endpoint) {
        return failed.getOrDefault(endpoint, 0L);
    }

    /** The invocations that were kept, oldest first. */
    public synchronized List<Invocation> invocations() {
        return List.copyOf(latest);
    }

    synchronized void add(Invocation invocation) {
        (invocation.status() < 300 ? scored : failed).merge(invocation.endpoint(), 1L, Long::sum);
        latest.addLast(invocation);
        trim();
    }

    private void trim() {
        while (latest.size() > kept) {
            latest.removeFirst();
        }
    }
}
