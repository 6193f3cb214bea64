package io.scoretap.agent;

import io.scoretap.agent.AppJvm.Finished;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** An application that runs until its standard input ends, or until the test does. */
public final class RunningApp implements AutoCloseable {
    private static final int TIMEOUT_SECONDS = 60;

    private final Process process;
    private final Path out;
    private final Path err;

    private RunningApp(Process process, Path out, Path err) {
        this.process = process;
        this.out = out;
        this.err = err;
    }

    static RunningApp start(ProcessBuilder builder) throws IOException {
        Path out = Files.createTempFile("scoretap-test", ".out");
        Path err = Files.createTempFile("scoretap-test", ".err");
        return new RunningApp(
                builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start(), out, err);
    }

    public String pid() {
        return String.valueOf(process.pid());
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    public String stdout() throws IOException {
        return Files.readString(out);
    }

    public String stderr() throws IOException {
        return Files.readString(err);
    }

    /** Sends a line to the application's standard input. */
    public void tell(String line) throws IOException {
        process.getOutputStream().write((line + "\n").getBytes(StandardCharsets.UTF_8));
        process.getOutputStream().flush();
    }

    /** Ends the application's standard input, and waits for it to end of itself. */
    public Finished finish() throws IOException, InterruptedException {
        process.getOutputStream().close();
        if (!process.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS)) {
            throw new AssertionError("still running after " + TIMEOUT_SECONDS + " s: " + process.info());
        }
        return new Finished(process.exitValue(), stdout(), stderr());
    }

    /** Ends it at once, as {@code kill -9} does. */
    public void kill() {
        process.destroyForcibly().onExit().join();
    }

    @Override
    public void close() throws IOException {
        kill();
        Files.delete(out);
        Files.delete(err);
    }
}
