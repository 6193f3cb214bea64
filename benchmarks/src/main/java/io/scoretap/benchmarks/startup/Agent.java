package io.scoretap.benchmarks.startup;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import net.bytebuddy.agent.builder.AgentBuilder;

/**
 * What a JVM is started with: no agent, or one of those that are compared.
 *
 * @param delivers whether OpenScale hears of the application's calls
 */
record Agent(String name, boolean delivers, List<String> options) {
    /** @param scoretapArguments what Scoretap's agent gets behind its {@code =} */
    static List<Agent> all(String scoretapArguments) throws IOException {
        List<Agent> agents = new ArrayList<>();
        agents.add(new Agent("no agent", false, List.of()));
        agents.add(new Agent("empty agent", false, List.of("-javaagent:" + AgentJar.of(EmptyAgent.class))));
        agents.add(scoretap(scoretapArguments));
        agents.add(agentBuilder());
        String openTelemetry = System.getProperty("scoretap.bench.opentelemetry");
        if (openTelemetry != null) {
            agents.add(openTelemetry(openTelemetry));
        }
        return agents;
    }

    private static Agent scoretap(String arguments) {
        Path jar = Path.of(System.getProperty("scoretap.bench.agent", "agent/target/scoretap-agent.jar"));
        return new Agent("scoretap", true, List.of("-javaagent:" + jar.toAbsolutePath() + "=" + arguments));
    }

    private static Agent agentBuilder() throws IOException {
        Path byteBuddy = Path.of(URI.create(AgentBuilder.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toString()));
        return new Agent(
                "AgentBuilder in premain", false, List.of("-javaagent:" + AgentJar.of(BuilderAgent.class, byteBuddy)));
    }

    /** Without exporters, which would only wait for a collector that is not there. */
    private static Agent openTelemetry(String jar) {
        return new Agent(
                "opentelemetry",
                false,
                List.of(
                        "-javaagent:" + jar,
                        "-Dotel.traces.exporter=none",
                        "-Dotel.metrics.exporter=none",
                        "-Dotel.logs.exporter=none"));
    }
}
