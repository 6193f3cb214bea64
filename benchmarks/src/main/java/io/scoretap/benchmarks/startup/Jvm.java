package io.scoretap.benchmarks.startup;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Starts JVMs, one at a time, and tells what each cost from its start to its end. */
final class Jvm {
    /** What Linux counts CPU time in, in {@code /proc}. */
    private static final Duration TICK = Duration.ofMillis(10);

    private final String java;

    /** @param java the program */
    Jvm(String java) {
        this.java = java;
    }

    Cost run(Agent agent, App app) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(java));
        command.addAll(agent.options());
        command.addAll(List.of("-cp", classPath(), app.main().getName()));
        command.addAll(app.arguments());
        Path stderr = Files.createTempFile("start-up", ".err");
        try {
            ProcessBuilder builder = new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(stderr.toFile());
            builder.environment().keySet().removeIf(name -> name.startsWith("SCORETAP_") || name.endsWith("_OPTIONS"));
            Duration cpuBefore = cpuOfChildren();
            long start = System.nanoTime();
            int exitCode = builder.start().waitFor();
            Duration wall = Duration.ofNanos(System.nanoTime() - start);
            if (exitCode != 0) {
                throw new IllegalStateException(
                        agent.name() + ", " + app.name() + ": exit code " + exitCode + "\n" + Files.readString(stderr));
            }
            return new Cost(wall, cpuOfChildren().minus(cpuBefore));
        } finally {
            Files.delete(stderr);
        }
    }

    /** This JVM's, without Scoretap: an application does not have it. */
    private static String classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .filter(entry -> !Path.of(entry).getFileName().toString().matches("(scoretap|opentelemetry|jmh).*"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** User and system time of all children that have ended: {@code cutime} and {@code cstime}, see proc(5). */
    private static Duration cpuOfChildren() throws IOException {
        String stat = Files.readString(Path.of("/proc/self/stat"));
        String[] fieldsFromThird = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
        return TICK.multipliedBy(Long.parseLong(fieldsFromThird[13]) + Long.parseLong(fieldsFromThird[14]));
    }

    /** User and system time together, and the time on the clock. */
    record Cost(Duration wall, Duration cpu) {}
}
