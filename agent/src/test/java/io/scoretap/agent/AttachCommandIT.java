package io.scoretap.agent;

import static io.scoretap.agent.AppJvm.AGENT_JAR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.scoretap.agent.AppJvm.Finished;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code java -jar scoretap-agent.jar attach}: each failure has its status, and one line that says what to do. */
class AttachCommandIT {
    private static final String JDK = System.getProperty("java.home");
    private static final String NOBODY = "65534";

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(ints = {17, 25})
    void loads_the_agent_into_a_running_jvm(int version) throws Exception {
        try (RunningApp app = waiting(new AppJvm().java(Jdks.java(version)))) {
            Finished told = command("attach", app.pid(), AgentSettings.COMPLETE);

            assertThat(told.exitCode()).as(told.stderr()).isZero();
            assertThat(told.stderr()).isEmpty();
            assertThat(told.stdout())
                    .startsWith("[scoretap] JVM " + app.pid() + " has loaded " + AGENT_JAR.toRealPath() + "; ");
            assertThat(told.stdout().contains("-XX:+EnableDynamicAgentLoading")).isEqualTo(version >= 21);
            assertThat(app.stderr().contains("loaded dynamically")).isEqualTo(version >= 21);
        }
    }

    @Test
    void a_second_attach_is_one_line_in_the_jvm_that_has_the_agent() throws Exception {
        try (RunningApp app = waiting(new AppJvm().option("-XX:+EnableDynamicAgentLoading"))) {
            command("attach", app.pid(), AgentSettings.COMPLETE);
            Finished second = command("attach", app.pid(), AgentSettings.COMPLETE);

            assertThat(second.exitCode()).isZero();
            assertThat(app.finish().errorLines())
                    .singleElement()
                    .asString()
                    .startsWith("[scoretap] not attached: this JVM has the agent already; ");
        }
    }

    @Test
    void the_jar_may_be_named_from_where_the_user_stands_and_its_folder_have_a_space() throws Exception {
        Path spaced = Files.createDirectory(folder.resolve("a folder"));
        Files.copy(AGENT_JAR, spaced.resolve("scoretap agent.jar"));
        try (RunningApp app = waiting(new AppJvm())) {
            Process command = new ProcessBuilder(
                            AppJvm.javaOf(Path.of(JDK)), "-jar", "scoretap agent.jar", "attach", app.pid())
                    .directory(spaced.toFile())
                    .redirectErrorStream(true)
                    .start();
            assertThat(new String(command.getInputStream().readAllBytes())).contains(spaced.toString());
            assertThat(command.waitFor()).isZero();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'', no command was given",
        "frobnicate, there is no command frobnicate",
        "attach, attach takes a process id",
        "attach 1 a=b c=d, attach takes a process id",
        "attach java, \"java\" is no process id",
        "attach -1, \"-1\" is no process id"
    })
    void a_wrong_command_line_is_status_2(String line, String message) {
        Finished command = command(line.isEmpty() ? new String[0] : line.split(" "));

        assertThat(command.exitCode()).isEqualTo(2);
        assertThat(command.stderr()).startsWith("[scoretap] ").contains(message);
        assertThat(command.stdout()).isEmpty();
    }

    @Test
    void help_is_no_failure() {
        Finished help = command("--help");

        assertThat(help.exitCode()).isZero();
        assertThat(help.stdout()).contains("attach PID", "-javaagent:", "Exit status");
    }

    @Test
    void no_such_process_is_status_3() throws Exception {
        Process ended = new ProcessBuilder("true").start();
        ended.waitFor();

        fails(command("attach", String.valueOf(ended.pid())), 3, "there is no process " + ended.pid());
    }

    /** The JDK's own attach ends it, on Java 17 at least: it sends SIGQUIT. */
    @Test
    void another_program_is_status_3_and_left_alone() throws Exception {
        Process other = new ProcessBuilder("sleep", "60").start();
        try {
            fails(command("attach", String.valueOf(other.pid())), 3, "is no JVM");
            assertThat(other.isAlive()).isTrue();
        } finally {
            other.destroyForcibly();
        }
    }

    @Test
    void another_users_jvm_is_status_3() throws Exception {
        assumeTrue(System.getProperty("user.name").equals("root"), "only root can run the command as somebody else");
        Path readable = Files.createTempDirectory(Path.of("/tmp"), "scoretap");
        Path jar = Files.copy(AGENT_JAR, readable.resolve("agent.jar"));
        new ProcessBuilder("chmod", "755", readable.toString()).start().waitFor();
        try (RunningApp app = waiting(new AppJvm())) {
            Process command = new ProcessBuilder(
                            "setpriv",
                            "--reuid",
                            NOBODY,
                            "--regid",
                            NOBODY,
                            "--clear-groups",
                            AppJvm.javaOf(Path.of(JDK)),
                            "-jar",
                            jar.toString(),
                            "attach",
                            app.pid())
                    .redirectErrorStream(true)
                    .start();
            String output = new String(command.getInputStream().readAllBytes());
            assertThat(output).contains("belongs to another user");
            assertThat(command.waitFor()).isEqualTo(3);
        } finally {
            Files.delete(jar);
            Files.delete(readable);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "-XX:+DisableAttachMechanism, restart it with -javaagent",
        "-XX:-EnableDynamicAgentLoading, runs with -XX:-EnableDynamicAgentLoading"
    })
    void a_jvm_that_takes_no_agent_is_status_1(String option, String message) throws Exception {
        try (RunningApp app = waiting(new AppJvm().option(option))) {
            fails(command("attach", app.pid()), 1, message);
            assertThat(app.isAlive()).isTrue();
        }
    }

    @Test
    void options_that_are_too_long_for_the_jvm_belong_into_a_file() throws Exception {
        try (RunningApp app = waiting(new AppJvm().java(Jdks.java(17)))) {
            fails(command("attach", app.pid(), "features=" + "age,".repeat(300)), 1, "put the options into a file");
            assertThat(app.isAlive()).isTrue();
        }
    }

    @Test
    void a_java_without_the_attach_api_is_status_4() throws Exception {
        Finished command = new AppJvm()
                .java(AppJvm.javaOf(Path.of(JDK)))
                .option("--limit-modules", "java.base,java.instrument")
                .launch(
                        "-jar",
                        AGENT_JAR.toString(),
                        "attach",
                        String.valueOf(ProcessHandle.current().pid()));

        fails(command, 4, "run this command with the java of a JDK");
    }

    @Test
    void a_secret_in_the_arguments_draws_a_warning_that_does_not_show_it() throws Exception {
        try (RunningApp app = waiting(new AppJvm())) {
            Finished told = command("attach", app.pid(), "enabled=false,api-key=s3cr3t,token-file=/run/token");

            assertThat(told.errorLines())
                    .singleElement()
                    .asString()
                    .startsWith("[scoretap] api-key: other users")
                    .contains("api-key-file")
                    .doesNotContain("s3cr3t");
            assertThat(told.stdout()).doesNotContain("s3cr3t");
        }
    }

    private static void fails(Finished command, int status, String message) {
        assertThat(command.exitCode()).as(command.stderr()).isEqualTo(status);
        assertThat(command.stdout()).isEmpty();
        assertThat(command.errorLines())
                .singleElement()
                .asString()
                .startsWith("[scoretap] ")
                .contains(message);
    }

    private static Finished command(String... arguments) {
        String[] launched = new String[arguments.length + 2];
        launched[0] = "-jar";
        launched[1] = AGENT_JAR.toString();
        System.arraycopy(arguments, 0, launched, 2, arguments.length);
        return new AppJvm().java(AppJvm.javaOf(Path.of(JDK))).launch(launched);
    }

    private static RunningApp waiting(AppJvm jvm) throws IOException {
        RunningApp app = jvm.start(WaitingApp.class);
        await().atMost(Duration.ofMinutes(1)).until(() -> app.stdout().contains("waiting"));
        return app;
    }

    /** An application without SageMaker that waits for the end of its input. */
    public static final class WaitingApp {
        private WaitingApp() {}

        public static void main(String[] arguments) throws IOException {
            System.out.println("waiting");
            while (System.in.read() >= 0) {
                // nothing to do with it
            }
        }
    }
}
