package io.scoretap.hosts;

import static org.assertj.core.api.Assertions.assertThat;

import io.scoretap.agent.AppJvm;
import io.scoretap.agent.AppJvm.Finished;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Other agents in the same JVM, before and after ours on the command line. */
@Supports("beside other agents: OpenTelemetry, JaCoCo, Elastic APM")
class OtherAgentsIT {
    /** Calls of the script that a model answers; one more fails. */
    static final int ANSWERED = 3;

    /** {@link SyncAndAsyncApp} makes three calls for each line. */
    private static final int ARRIVING = 3 * ANSWERED;

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void both_do_their_work_and_the_application_prints_the_same(OtherAgent other) throws Exception {
        try (Stage stage = new Stage()) {
            Finished alone = run(stage, other.attach(stage.jvm(), folder));
            assertThat(other.work(folder, alone)).as(alone.stderr()).isEqualTo(other.expectedWork());

            check(other, alone, run(stage, other.attach(stage.jvm().agent(stage.options()), folder)));
            check(other, alone, run(stage, other.attach(stage.jvm(), folder).agent(stage.options())));

            // what OpenScale has accepted is stored a little later
            Stage.await().untilAsserted(() -> assertThat(stage.delivered()).isEqualTo(2 * ARRIVING));
            assertThat(stage.repeated()).isZero();
        }
    }

    private void check(OtherAgent other, Finished alone, Finished both) throws IOException {
        assertThat(both.stdout()).as(both.stderr()).isEqualTo(alone.stdout());
        assertThat(both.exitCode()).isEqualTo(alone.exitCode()).isZero();
        assertThat(both.stderr()).containsOnlyOnce("attached: logs ");
        assertThat(other.work(folder, both)).as(both.stderr()).isEqualTo(other.expectedWork());
    }

    private Finished run(Stage stage, AppJvm jvm) throws IOException {
        String script = stage.script(folder, ANSWERED).toString();
        return jvm.timeout(Duration.ofMinutes(3)).run(SyncAndAsyncApp.class, stage.url(), script);
    }
}
