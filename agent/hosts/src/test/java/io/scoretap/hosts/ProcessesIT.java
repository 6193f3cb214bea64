package io.scoretap.hosts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.scoretap.agent.AppJvm;
import io.scoretap.agent.AppJvm.Finished;
import io.scoretap.agent.RunningApp;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several processes with the same settings on one host, after each other or at once. */
@Supports("several JVMs with the same settings on one host, restarts under a supervisor included")
class ProcessesIT {
    private static final int SOME = 100;

    @TempDir
    Path folder;

    @Test
    void a_service_that_its_supervisor_starts_again_after_a_kill_delivers_as_before() throws Exception {
        try (Stage stage = new Stage()) {
            try (RunningApp killed = stage.start(stage.jvm().agent(stage.options()), "killed-")) {
                Stage.await().until(() -> stage.delivered() > SOME);
                killed.kill();
            }
            long before = stage.scored();
            try (RunningApp restarted = stage.start(stage.jvm().agent(stage.options()), "restarted-")) {
                Stage.await().until(() -> stage.scored() > before + SOME);
                int calls = calls(restarted.finish());

                Stage.await()
                        .untilAsserted(
                                () -> assertThat(ids(stage, "restarted-")).hasSize(calls));
            }
            assertThat(ids(stage, "killed-")).hasSizeBetween(SOME, (int) before);
            assertThat(stage.scoringIds()).doesNotHaveDuplicates();
            assertThat(stage.repeated()).isZero();
        }
    }

    @Test
    void two_jvms_on_one_subscription_deliver_all_calls_of_both() throws Exception {
        deliversAllCallsOfTwo(System.getProperty("scoretap.test.java", javaOfTests()));
    }

    /** As in containers, where scoring ids that were made of process ids would collide. */
    @Test
    void two_jvms_with_the_same_process_id_deliver_all_calls_of_both() throws Exception {
        deliversAllCallsOfTwo(alwaysProcess1());
    }

    private static void deliversAllCallsOfTwo(String java) throws Exception {
        try (Stage stage = new Stage();
                RunningApp one = stage.start(stage.jvm().java(java).agent(stage.options()), "-");
                RunningApp two = stage.start(stage.jvm().java(java).agent(stage.options()), "-")) {
            Stage.await()
                    .until(() ->
                            one.stderr().contains("attached") && two.stderr().contains("attached"));
            long before = stage.scored();
            Stage.await().until(() -> stage.scored() > before + 2 * SOME);
            Finished first = one.finish();
            Finished second = two.finish();
            int calls = calls(first) + calls(second);

            Stage.await()
                    .untilAsserted(() -> assertThat(stage.delivered())
                            .as(first.stderr() + second.stderr())
                            .isEqualTo(calls));
            assertThat(stage.repeated()).isZero();
        }
    }

    /** A java program that runs in a process namespace of its own, which takes root. */
    private String alwaysProcess1() throws IOException, InterruptedException {
        assumeTrue(
                new ProcessBuilder("sh", "-c", "unshare --pid --fork true")
                                .start()
                                .waitFor()
                        == 0,
                "this user cannot make process namespaces");
        Path java = folder.resolve("java");
        Files.writeString(java, "#!/bin/sh\nexec unshare --pid --fork --kill-child " + javaOfTests() + " \"$@\"\n");
        Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwxr-xr-x"));
        return java.toString();
    }

    private static String javaOfTests() {
        return AppJvm.javaOf(Path.of(System.getProperty("java.home")));
    }

    private static List<String> ids(Stage stage, String prefix) {
        return stage.scoringIds().stream().filter(id -> id.startsWith(prefix)).toList();
    }

    private static int calls(Finished app) {
        assertThat(app.stdout()).as(app.stderr()).endsWith("failures 0" + System.lineSeparator());
        return Integer.parseInt(
                app.stdout().replaceAll("(?s).*calls (\\d+),.*", "$1").trim());
    }
}
