package io.scoretap.sandbox.http;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What was asked and how it was answered, in the order in which the calls ended. */
public final class RequestLog {
    private static final int KEPT = 100_000;

    private final Deque<Entry> latest = new ArrayDeque<>();
    private final Map<Key, Long> counts = new HashMap<>();

    /**
     * One call.
     *
     * @param arrived when its head had been read
     * @param status 0 if it got no complete answer
     */
    public record Entry(Instant arrived, String method, String path, int status) {}

    synchronized void add(Entry entry, String template) {
        counts.merge(new Key(template, entry.status()), 1L, Long::sum);
        latest.addLast(entry);
        if (latest.size() > KEPT) {
            latest.removeFirst();
        }
    }

    /** Calls that ended so far and whose route, such as {@code /v2/data_sets/{set}/records}, contains the text. */
    public synchronized long count(String routePart) {
        return counts.entrySet().stream()
                .filter(count -> count.getKey().template.contains(routePart))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    /** The same, of one status; 0 for calls that got no complete answer. */
    public synchronized long count(String routePart, int status) {
        return counts.entrySet().stream()
                .filter(count -> count.getKey().status == status
                        && count.getKey().template.contains(routePart))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    /** The latest 100,000 calls whose path contains the text. */
    public synchronized List<Entry> entries(String pathPart) {
        return latest.stream().filter(entry -> entry.path().contains(pathPart)).toList();
    }

    private record Key(String template, int status) {}
}
