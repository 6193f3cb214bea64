package io.scoretap.agent;

import static io.scoretap.agent.AgentSettings.COMPLETE;
import static io.scoretap.agent.AppJvm.AGENT_JAR;
import static org.assertj.core.api.Assertions.assertThat;

import io.scoretap.agent.AppJvm.Finished;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the agent stays out, the application runs as without it. */
class StartGateIT {
    private static final String ENGINE = "engine/io/scoretap/agent/weave/Engine.classdata";

    private static final Finished ALONE = new AppJvm().run(App.class, "score");

    @TempDir
    Path folder;

    @Test
    void switched_off_by_argument() {
        assertThat(new AppJvm().agent(COMPLETE + ",enabled=false").run(App.class, "score"))
                .isEqualTo(ALONE);
    }

    @Test
    void switched_off_by_property() {
        assertThat(new AppJvm()
                        .option("-Dscoretap.enabled=FALSE")
                        .agent(COMPLETE)
                        .run(App.class, "score"))
                .isEqualTo(ALONE);
    }

    @Test
    void switched_off_by_environment() {
        assertThat(new AppJvm()
                        .variable("SCORETAP_ENABLED", "false")
                        .agent(COMPLETE)
                        .run(App.class, "score"))
                .isEqualTo(ALONE);
    }

    @Test
    void an_argument_beats_property_and_environment() {
        Finished app = new AppJvm()
                .variable("SCORETAP_ENABLED", "false")
                .option("-Dscoretap.enabled=false")
                .agent("enabled=true," + COMPLETE)
                .run(App.class, "score");
        assertThat(added(app)).singleElement().asString().contains("attached").doesNotContain("not attached");
    }

    @Test
    void a_second_agent_stays_out() {
        Finished app = new AppJvm().agent(COMPLETE).agent(COMPLETE).run(App.class, "score");
        assertThat(added(app))
                .satisfiesExactly(
                        refusal -> assertThat(refusal)
                                .startsWith("[scoretap] not attached: this JVM has the agent already; remove"),
                        start -> assertThat(start).doesNotContain("not attached"));
    }

    /** Two flags: but for the gate, the tool's own JVM would be told about the second. */
    @ParameterizedTest
    @CsvSource({"jps, -help", "keytool, -help", "jar, --version", "javac, --version", "jcmd, -h", "jlink, --version"})
    void tools_of_the_jdk_run_without_agent(String tool, String argument) {
        String flag = "-javaagent:" + AGENT_JAR;
        Finished plain = new AppJvm().runTool(tool, argument);
        Finished picked =
                new AppJvm().variable("JAVA_TOOL_OPTIONS", flag + " " + flag).runTool(tool, argument);

        assertThat(picked.exitCode()).isEqualTo(plain.exitCode());
        assertThat(picked.stdout()).isEqualTo(plain.stdout()).doesNotContain("[scoretap]");
        assertThat(picked.errorLines())
                .filteredOn(line -> !line.startsWith("Picked up JAVA_TOOL_OPTIONS"))
                .isEqualTo(plain.errorLines());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ENGINE,
                "engine/io/scoretap/agent/weave/Weaver.classdata",
                "engine/io/scoretap/agent/capture/Tap.classdata",
                "engine/java/lang/ScoretapBridge.classdata"
            })
    void a_corrupt_engine_is_one_line(String entry) throws IOException {
        Map<String, byte[]> content = Jars.read(AGENT_JAR);
        content.put(entry, new byte[] {1, 2, 3});

        Finished app = new AppJvm()
                .agent(Jars.write(folder.resolve("corrupt.jar"), content), COMPLETE)
                .run(App.class, "score");

        assertThat(app.exitCode()).isZero();
        assertThat(app.stdout()).isEqualTo(ALONE.stdout());
        assertThat(added(app)).singleElement().asString().startsWith("[scoretap] not attached: the agent failed");
    }

    @Test
    void a_missing_engine_is_one_line() throws IOException {
        Map<String, byte[]> content = Jars.read(AGENT_JAR);
        content.keySet().removeIf(path -> path.startsWith("engine/"));

        Finished app = new AppJvm()
                .agent(Jars.write(folder.resolve("hollow.jar"), content), COMPLETE)
                .run(App.class, "score");

        assertThat(app.stdout()).isEqualTo(ALONE.stdout());
        assertThat(added(app)).singleElement().asString().startsWith("[scoretap] not attached: ");
    }

    @Test
    void an_agent_that_was_merged_into_the_application_stays_out() throws IOException {
        Map<String, byte[]> content = Jars.read(AGENT_JAR);
        content.putAll(Jars.app());
        Path merged = Jars.write(folder.resolve("merged.jar"), content);

        Finished app = new AppJvm()
                .classPath(merged + File.pathSeparator + AppJvm.appClassPath())
                .agent(COMPLETE)
                .run(App.class, "score");

        assertThat(app.stdout()).isEqualTo(ALONE.stdout());
        assertThat(added(app)).singleElement().asString().contains("not attached", merged.toString(), "leave");
    }

    @Test
    void a_jar_that_passes_for_the_agent_stays_out() throws IOException {
        Map<String, byte[]> content = Jars.read(AGENT_JAR);
        content.put(
                JarFile.MANIFEST_NAME,
                "Manifest-Version: 1.0\nPremain-Class: io.scoretap.agent.boot.Premain\n".getBytes());

        Finished app = new AppJvm()
                .agent(Jars.write(folder.resolve("other.jar"), content), COMPLETE)
                .run(App.class, "score");

        assertThat(app.stdout()).isEqualTo(ALONE.stdout());
        assertThat(added(app)).singleElement().asString().contains("not attached", "other.jar");
    }

    @Test
    void every_problem_of_the_settings_is_one_line_and_none_shows_a_secret() {
        Finished app = new AppJvm()
                .variable("SCORETAP_PASSWORD", "s3cr3t")
                .agent(COMPLETE + ",batch.age=soon,no.such.option=1,api-key=s3cr3t")
                .run(App.class, "score");

        assertThat(app.exitCode()).isZero();
        assertThat(app.stdout()).isEqualTo(ALONE.stdout());
        assertThat(added(app)).hasSizeGreaterThan(1).allMatch(line -> line.startsWith("[scoretap] disabled: "));
        assertThat(app.stderr()).contains("batch.age", "soon", "no.such.option").doesNotContain("s3cr3t");
    }

    @Test
    void missing_settings_keep_the_agent_out() {
        Finished app = new AppJvm().agent("").run(App.class, "score");

        assertThat(app.stdout()).isEqualTo(ALONE.stdout());
        assertThat(added(app)).isNotEmpty().allMatch(line -> line.startsWith("[scoretap] disabled: "));
    }

    private List<String> added(Finished app) {
        List<String> lines = new ArrayList<>(app.errorLines());
        ALONE.errorLines().forEach(lines::remove);
        return lines;
    }
}
