package io.scoretap.benchmarks.startup;

import io.scoretap.benchmarks.Loopback;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Prints what agents add to the start and the end of three applications. Linux only.
 *
 * <p>System properties: {@code scoretap.bench.java} (the java program under test, this JVM's if not set),
 * {@code scoretap.bench.agent} (Scoretap's agent), {@code scoretap.bench.opentelemetry} (OpenTelemetry's agent; not
 * compared if not set), {@code scoretap.bench.rounds} (15).
 */
public final class StartUp {
    private StartUp() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        String java = System.getProperty(
                "scoretap.bench.java",
                Path.of(System.getProperty("java.home"), "bin", "java").toString());
        int rounds = Integer.getInteger("scoretap.bench.rounds", 15);
        System.out.println(java + ", " + rounds + " rounds; median ms, quartiles in brackets");
        try (Loopback loopback = new Loopback()) {
            List<Agent> agents = Agent.all(loopback.arguments());
            for (App app : App.all(loopback.url())) {
                Comparison comparison = new Comparison(app, agents);
                comparison.run(rounds, new Jvm(java), loopback);
                comparison.print();
            }
        }
    }
}
