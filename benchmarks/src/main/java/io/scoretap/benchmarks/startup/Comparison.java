package io.scoretap.benchmarks.startup;

import io.scoretap.benchmarks.Loopback;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** One application under all agents in turn, round after round: what drifts, drifts for all of them. */
final class Comparison {
    private final App app;
    private final List<Series> all;

    /** @param agents the first is what the others are compared with */
    Comparison(App app, List<Agent> agents) {
        this.app = app;
        this.all = agents.stream()
                .map(agent -> new Series(agent, new ArrayList<>()))
                .toList();
    }

    /** Every round starts with another agent; the first one only warms the machine's caches. */
    void run(int rounds, Jvm jvm, Loopback loopback) throws IOException, InterruptedException {
        for (int round = 0; round <= rounds; round++) {
            for (int i = 0; i < all.size(); i++) {
                Series series = all.get((round + i) % all.size());
                int batchesBefore = loopback.batches();
                Jvm.Run run = jvm.run(series.agent, app);
                checkAtWork(series.agent, run.stderr(), loopback.batches() - batchesBefore);
                if (round > 0) {
                    series.runs.add(run);
                }
            }
        }
    }

    /** An agent that refused to attach, or lost a call, would look cheap. */
    private void checkAtWork(Agent agent, String stderr, int batches) {
        boolean attaches = agent.delivers() && app.attaches();
        boolean refused = stderr.contains("[scoretap] not attached") || stderr.contains("[scoretap] disabled");
        int expected = agent.delivers() ? app.batches() : 0;
        if (refused || stderr.contains(" attached: logs ") != attaches || batches != expected) {
            throw new IllegalStateException(agent.name() + ", " + app.name() + ": OpenScale got " + batches
                    + " batches instead of " + expected + ", and stderr was\n" + stderr);
        }
    }

    /** Medians of the totals, and quartiles of the differences to the first agent's run in the same round, in ms. */
    void print() {
        System.out.printf("%n%-34s %8s %8s   %-22s %-22s%n", app.name(), "wall", "CPU", "added wall", "added CPU");
        for (Series series : all) {
            System.out.printf(
                    Locale.ROOT,
                    "  %-32s %8.0f %8.0f   %-22s %-22s%n",
                    series.agent.name(),
                    quantile(0.5, series.millis(Jvm.Run::wall)),
                    quantile(0.5, series.millis(Jvm.Run::cpu)),
                    added(series, Jvm.Run::wall),
                    added(series, Jvm.Run::cpu));
        }
    }

    private String added(Series series, Function<Jvm.Run, Duration> part) {
        List<Double> with = series.millis(part);
        List<Double> without = all.get(0).millis(part);
        List<Double> differences = new ArrayList<>();
        for (int i = 0; i < with.size(); i++) {
            differences.add(with.get(i) - without.get(i));
        }
        return String.format(
                Locale.ROOT,
                "%.0f (%.0f to %.0f)",
                quantile(0.5, differences),
                quantile(0.25, differences),
                quantile(0.75, differences));
    }

    /** The nearest value. */
    private static double quantile(double rank, List<Double> values) {
        return values.stream().sorted().toList().get((int) Math.round(rank * (values.size() - 1)));
    }

    private record Series(Agent agent, List<Jvm.Run> runs) {
        List<Double> millis(Function<Jvm.Run, Duration> part) {
            return runs.stream().map(run -> part.apply(run).toNanos() / 1e6).toList();
        }
    }
}
