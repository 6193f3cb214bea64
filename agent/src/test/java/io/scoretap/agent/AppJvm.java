package io.scoretap.agent;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** A JVM of an application under test; {@code -Dscoretap.test.java=/path/to/java} chooses whose. */
public final class AppJvm {
    public static final Path AGENT_JAR = Path.of(System.getProperty("scoretap.test.agent", "target/scoretap-agent.jar"))
            .toAbsolutePath();

    private final List<String> options = new ArrayList<>();
    private final Map<String, String> environment = new HashMap<>();
    private String java = System.getProperty("scoretap.test.java", javaOf(Path.of(System.getProperty("java.home"))));
    private String classPath = appClassPath();
    private Duration timeout = Duration.ofMinutes(1);

    public static String javaOf(Path home) {
        return home.resolve("bin/java").toString();
    }

    /** What the application needs: the tests' class path without the agent's own classes. */
    static String appClassPath() {
        String agent = Path.of("").toAbsolutePath().toString();
        String library = Path.of("../src").toAbsolutePath().normalize().toString();
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> entry.endsWith("test-classes") || !entry.startsWith(agent + File.separator))
                .filter(entry -> !entry.startsWith(library + File.separator))
                .collect(Collectors.joining(File.pathSeparator));
    }

    public AppJvm java(String java) {
        this.java = java;
        return this;
    }

    public AppJvm agent(String arguments) {
        return agent(AGENT_JAR, arguments);
    }

    public AppJvm agent(Path jar, String arguments) {
        return option("-javaagent:" + jar + (arguments.isEmpty() ? "" : "=" + arguments));
    }

    public AppJvm option(String... option) {
        options.addAll(List.of(option));
        return this;
    }

    public AppJvm variable(String name, String value) {
        environment.put(name, value);
        return this;
    }

    public AppJvm classPath(String classPath) {
        this.classPath = classPath;
        return this;
    }

    /** How long the application may take; a minute unless said otherwise. */
    public AppJvm timeout(Duration timeout) {
        this.timeout = timeout;
        return this;
    }

    public Finished run(Class<?> main, String... arguments) {
        return run(main.getName(), arguments);
    }

    public Finished run(String main, String... arguments) {
        List<String> command = new ArrayList<>(List.of("-cp", classPath, main));
        command.addAll(List.of(arguments));
        return launch(command.toArray(String[]::new));
    }

    /** What follows the options is the caller's to say: {@code -jar service.jar}, {@code -m module/Main}. */
    public Finished launch(String... arguments) {
        List<String> command = new ArrayList<>(List.of(java));
        command.addAll(options);
        command.addAll(List.of(arguments));
        return run(command);
    }

    /** As {@link #run(Class, String...)}, for an application that the test lives with; closing it ends it. */
    public RunningApp start(Class<?> main, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(java));
        command.addAll(options);
        command.addAll(List.of("-cp", classPath, main.getName()));
        command.addAll(List.of(arguments));
        return RunningApp.start(builder(command));
    }

    /** Runs one of the JDK's own programs. */
    public Finished runTool(String name, String... arguments) {
        List<String> command =
                new ArrayList<>(List.of(Path.of(java).resolveSibling(name).toString()));
        command.addAll(List.of(arguments));
        return run(command);
    }

    private Finished run(List<String> command) {
        try {
            Path out = Files.createTempFile("scoretap-test", ".out");
            Path err = Files.createTempFile("scoretap-test", ".err");
            try {
                ProcessBuilder builder =
                        builder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
                int exitCode = exitCode(builder.start(), command);
                return new Finished(exitCode, Files.readString(out), Files.readString(err));
            } finally {
                Files.delete(out);
                Files.delete(err);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ProcessBuilder builder(List<String> command) {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().keySet().removeIf(name -> name.startsWith("SCORETAP_") || name.endsWith("_OPTIONS"));
        builder.environment().putAll(environment);
        return builder;
    }

    private int exitCode(Process process, List<String> command) {
        try {
            if (process.waitFor(timeout.toSeconds(), TimeUnit.SECONDS)) {
                return process.exitValue();
            }
            throw new AssertionError("still running after " + timeout.toSeconds() + " s: " + command);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        } finally {
            process.destroyForcibly();
        }
    }

    public record Finished(int exitCode, String stdout, String stderr) {
        public List<String> errorLines() {
            return stderr.lines().toList();
        }
    }
}
