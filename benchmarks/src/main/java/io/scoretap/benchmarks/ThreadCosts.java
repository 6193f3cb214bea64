package io.scoretap.benchmarks;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.ScalarResult;

/** A JMH profiler ({@code -prof gc} takes all threads together): what a call costs its caller, and delivery's own threads. */
public final class ThreadCosts implements InternalProfiler {
    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private Costs callers = Costs.NONE;
    private Costs delivery = Costs.NONE;
    private List<ScalarResult> lastOfDelivery = List.of();

    @Override
    public String getDescription() {
        return "bytes and CPU time of each call, of its caller and of Scoretap's threads";
    }

    @Override
    public void beforeIteration(BenchmarkParams benchmark, IterationParams iteration) {
        callers = callers();
        delivery = delivery();
    }

    @Override
    public Collection<ScalarResult> afterIteration(
            BenchmarkParams benchmark, IterationParams iteration, IterationResult result) {
        double calls = result.getMetadata().getAllOps();
        Costs called = callers().minus(callers);
        Costs delivered = delivery().minus(delivery);
        // In a trial's last iteration JMH closes the line before it asks here, and what its threads used is gone. It
        // would
        // count a missing value as zero, so the one before stands in for it.
        if (delivered.threads >= 0) {
            lastOfDelivery = List.of(
                    perCall("delivery.alloc", delivered.bytes / calls, "B/op"),
                    perCall("delivery.cpu", delivered.cpuNanos / calls, "ns/op"));
        }
        List<ScalarResult> results = new ArrayList<>(lastOfDelivery);
        results.add(perCall("caller.alloc", called.bytes / calls, "B/op"));
        return results;
    }

    private static ScalarResult perCall(String name, double value, String unit) {
        return new ScalarResult(name, value, unit, AggregationPolicy.AVG);
    }

    private Costs callers() {
        return costs("-jmh-worker-");
    }

    private Costs delivery() {
        return costs("scoretap-");
    }

    private Costs costs(String partOfName) {
        Costs sum = Costs.NONE;
        for (ThreadInfo thread : threads.getThreadInfo(threads.getAllThreadIds())) {
            if (thread != null && thread.getThreadName().contains(partOfName)) {
                long id = thread.getThreadId();
                sum = sum.plus(new Costs(1, threads.getThreadAllocatedBytes(id), threads.getThreadCpuTime(id)));
            }
        }
        return sum;
    }

    private record Costs(int threads, long bytes, long cpuNanos) {
        static final Costs NONE = new Costs(0, 0, 0);

        Costs plus(Costs more) {
            return new Costs(threads + more.threads, bytes + more.bytes, cpuNanos + more.cpuNanos);
        }

        Costs minus(Costs earlier) {
            return new Costs(threads - earlier.threads, bytes - earlier.bytes, cpuNanos - earlier.cpuNanos);
        }
    }
}
