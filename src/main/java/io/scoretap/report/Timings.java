package io.scoretap.report;

import java.util.concurrent.atomic.AtomicLongArray;

/**
 * A histogram of nanoseconds, thread-safe and without locks. Buckets grow with the value, eight to each doubling, so a
 * quantile is off by at most an eighth.
 */
public final class Timings {
    private static final int STEPS = 8;

    private final AtomicLongArray buckets = new AtomicLongArray(STEPS * Long.SIZE);

    public void add(long nanos) {
        buckets.incrementAndGet(bucket(Math.max(0, nanos)));
    }

    /**
     * @param rank from 0 to 1: 0.5 for the median
     * @return nanoseconds, the middle of the bucket in which that rank falls; NaN while there are no values
     */
    public double quantile(double rank) {
        long total = 0;
        for (int i = 0; i < buckets.length(); i++) {
            total += buckets.get(i);
        }
        long seen = 0;
        for (int i = 0; i < buckets.length(); i++) {
            seen += buckets.get(i);
            if (seen > 0 && seen >= rank * total) {
                return (lowest(i) + lowest(i + 1) - 1) / 2.0;
            }
        }
        return Double.NaN;
    }

    private static int bucket(long nanos) {
        if (nanos < STEPS) {
            return (int) nanos;
        }
        int doublings = Long.SIZE - 1 - Long.numberOfLeadingZeros(nanos) - 3;
        return STEPS * doublings + (int) (nanos >>> doublings);
    }

    private static double lowest(int bucket) {
        if (bucket < 2 * STEPS) {
            return bucket;
        }
        int doublings = bucket / STEPS - 1;
        return (bucket % STEPS + STEPS) * Math.pow(2, doublings);
    }
}
