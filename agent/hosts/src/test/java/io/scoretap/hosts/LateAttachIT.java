package io.scoretap.hosts;

import static io.scoretap.agent.AppJvm.AGENT_JAR;
import static org.assertj.core.api.Assertions.assertThat;

import io.scoretap.agent.AppJvm;
import io.scoretap.agent.AppJvm.Finished;
import io.scoretap.agent.Jdks;
import io.scoretap.agent.RunningApp;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The attach command on a JVM that is scoring under load. */
@Supports("a running JVM, by `java -jar scoretap-agent.jar attach`")
class LateAttachIT {
    @ParameterizedTest
    @ValueSource(ints = {17, 25})
    void every_later_call_arrives_once_no_earlier_one_does_and_none_fails(int java) throws Exception {
        try (Stage stage = new Stage();
                RunningApp app = stage.start(stage.jvm().java(Jdks.java(java)), "call-")) {
            Stage.await().until(() -> stage.scored() > 50);
            attach(app, "subscription-id=S,no.such.option=1");
            Stage.await().until(() -> app.stderr().contains("[scoretap] disabled: no.such.option"));

            int before = nextCall(app, 1);
            attach(app, stage.options());
            int after = nextCall(app, 2);
            attach(app, stage.options());
            long scored = stage.scored();
            Stage.await().until(() -> stage.scored() > scored + 50);
            Finished finished = app.finish();

            int last = last(finished);
            // what OpenScale has accepted is stored a little later
            Stage.await()
                    .untilAsserted(() -> assertThat(calls(stage).stream().filter(call -> call >= after))
                            .hasSize(last - after + 1));
            List<Integer> delivered = calls(stage);
            assertThat(finished.stdout()).endsWith("failures 0" + System.lineSeparator());
            assertThat(delivered).doesNotHaveDuplicates().allMatch(call -> call >= before);
            assertThat(stage.repeated()).isZero();
            assertThat(finished.stderr())
                    .containsOnlyOnce("attached: logs ")
                    .containsOnlyOnce("not attached: this JVM has the agent already");
        }
    }

    private static List<Integer> calls(Stage stage) {
        return stage.scoringIds().stream()
                .map(id -> Integer.valueOf(id.substring("call-".length())))
                .toList();
    }

    private static void attach(RunningApp app, String options) {
        Finished told = new AppJvm()
                .java(AppJvm.javaOf(Path.of(System.getProperty("java.home"))))
                .launch("-jar", AGENT_JAR.toString(), "attach", app.pid(), options);
        assertThat(told.exitCode()).as(told.stderr()).isZero();
    }

    /** The number that the application's next call will have at least. */
    private static int nextCall(RunningApp app, int question) throws Exception {
        app.tell("?");
        Stage.await().until(() -> app.stdout().lines().count() >= question);
        String answer = app.stdout().lines().skip(question - 1L).findFirst().orElseThrow();
        return Integer.parseInt(answer.substring("next ".length()));
    }

    private static int last(Finished finished) {
        return Integer.parseInt(
                finished.stdout().replaceAll("(?s).*calls (\\d+),.*", "$1").trim());
    }
}
