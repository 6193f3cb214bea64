package io.scoretap.benchmarks.startup;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Starts JVMs, one at a time, and tells what each cost from its start to its end. */
final class Jvm {
    /** What Linux counts CPU time in, in {@code /proc}. */
    private static final Duration TICK = Duration.ofMillis(10);

    private final String java;

    /** @param java the program */
    Jvm(String java) {
        this.java = java;
    }

    Run run(Agent agent, App app) throws IOException, InterruptedException {
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
            return new Run(wall, cpuOfChildren().minus(cpuBefore), Files.readString(stderr));
        } finally {
            Files.delete(stderr);
        }
    }

    /**
     * The classes of the applications and the jars of their libraries, without Scoretap's: with those in its class path the
     * agent refuses to attach. This JVM may have come here by {@code benchmarks.jar}, whose manifest names all jars.
     */
    private static String classPath() throws IOException {
        Path home = Path.of(URI.create(
                App.class.getProtectionDomain().getCodeSource().getLocation().toString()));
        if (Files.isDirectory(home)) {
            return withoutScoretap(
                    Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1)));
        }
        try (Stream<Path> libraries = Files.list(home.resolveSibling("lib"))) {
            return home.resolveSibling("classes") + File.pathSeparator + withoutScoretap(libraries.map(Path::toString));
        }
    }

    private static String withoutScoretap(Stream<String> entries) {
        return entries.filter(entry ->
                        !Path.of(entry).getFileName().toString().matches("(scoretap|byte-buddy|opentelemetry|jmh).*"))
                .sorted()
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** User and system time of all children that have ended: {@code cutime} and {@code cstime}, see proc(5). */
    private static Duration cpuOfChildren() throws IOException {
        String stat = Files.readString(Path.of("/proc/self/stat"));
        String[] fieldsFromThird = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
        return TICK.multipliedBy(Long.parseLong(fieldsFromThird[13]) + Long.parseLong(fieldsFromThird[14]));
    }

    /**
     * A JVM's run.
     *
     * @param cpu user and system time together
     */
    record Run(Duration wall, Duration cpu, String stderr) {}
}
