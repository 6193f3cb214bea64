package io.scoretap.sandbox.http;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The faults that are in force; the sandbox's own pages are never struck. */
public final class Faults {
    private static final int UNTIL_CLEARED = Integer.MAX_VALUE;

    private final List<Armed> armed = new ArrayList<>();

    /** Strikes the next so many calls of any path. */
    public void next(int times, Fault fault) {
        next(times, "", fault);
    }

    /** Strikes the next so many calls whose path contains the text. */
    public synchronized void next(int times, String pathPart, Fault fault) {
        armed.add(new Armed(fault, pathPart, times));
    }

    /** Strikes every call until the faults are cleared. */
    public void always(Fault fault) {
        always("", fault);
    }

    /** Strikes every call whose path contains the text until the faults are cleared. */
    public void always(String pathPart, Fault fault) {
        next(UNTIL_CLEARED, pathPart, fault);
    }

    public synchronized void clear() {
        armed.clear();
    }

    /** How many are waiting to strike. */
    public synchronized int size() {
        return armed.size();
    }

    /** The fault for this call, if any: of those that match, the one armed first. */
    synchronized @Nullable Fault take(Call call) {
        if (call.path().equals("/") || call.path().startsWith("/sandbox/")) {
            return null;
        }
        for (int i = 0; i < armed.size(); i++) {
            Armed candidate = armed.get(i);
            if (call.path().contains(candidate.pathPart)) {
                if (candidate.times == 1) {
                    armed.remove(i);
                } else if (candidate.times != UNTIL_CLEARED) {
                    armed.set(i, new Armed(candidate.fault, candidate.pathPart, candidate.times - 1));
                }
                return candidate.fault;
            }
        }
        return null;
    }

    private record Armed(Fault fault, String pathPart, int times) {}
}
