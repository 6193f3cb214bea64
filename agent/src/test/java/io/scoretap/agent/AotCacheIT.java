package io.scoretap.agent;

import static org.assertj.core.api.Assertions.assertThat;

import io.scoretap.agent.AppJvm.Finished;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * AOT caches of Java 25. The JVM uses one only if the modules are those of the dump, and an agent adds {@code
 * java.instrument}. Of a cache that it uses it loads the application's classes before any agent starts.
 */
class AotCacheIT {
    private static final int JAVA = 25;
    private static final String SCENARIO = "a_call_crosses_once_with_request_and_response";
    private static final String CLASS_FROM_CACHE =
            "software\\.amazon\\.awssdk\\.core\\.SdkBytes source: shared objects file";

    @TempDir
    Path folder;

    private String classPath;

    @BeforeEach
    void pack() throws IOException {
        Path app = Jars.write(folder.resolve("app.jar"), Jars.app());
        classPath = List.of(AppJvm.appClassPath().split(File.pathSeparator)).stream()
                .filter(entry -> entry.endsWith(".jar"))
                .collect(Collectors.joining(File.pathSeparator, app + File.pathSeparator, ""));
    }

    @Test
    void a_cache_that_was_dumped_with_the_agent_is_used_and_calls_are_captured() throws IOException {
        dump(jvm().agent(AgentSettings.COMPLETE));
        Finished app = runWithAgent();

        assertThat(app.exitCode()).as(app.stderr()).isZero();
        assertThat(loaded()).containsPattern(CLASS_FROM_CACHE);
    }

    @Test
    void so_is_one_that_was_dumped_with_the_module_alone() throws IOException {
        dump(jvm().option("--add-modules", "java.instrument"));
        Finished app = runWithAgent();

        assertThat(app.exitCode()).as(app.stderr()).isZero();
        assertThat(loaded())
                .containsPattern(CLASS_FROM_CACHE)
                .containsPattern("DefaultSageMakerRuntimeClient source: shared objects file");
    }

    @Test
    void one_that_was_dumped_without_both_is_ruled_out_by_the_jvm_and_calls_are_captured() throws IOException {
        dump(jvm());
        Finished app = runWithAgent();

        assertThat(app.exitCode()).as(app.stderr()).isZero();
        assertThat(app.stdout() + app.stderr()).contains("jdk.module.addmods");
        assertThat(loaded()).doesNotContainPattern(CLASS_FROM_CACHE);
    }

    private void dump(AppJvm jvm) {
        Finished dumped =
                jvm.option("-XX:AOTCacheOutput=" + folder.resolve("app.aot")).run(App.class, "score");
        assertThat(dumped.exitCode()).as(dumped.stderr()).isZero();
        assertThat(folder.resolve("app.aot")).exists();
    }

    private Finished runWithAgent() throws IOException {
        return jvm().option("-XX:AOTCache=" + folder.resolve("app.aot"))
                .option("-Xlog:class+load:file=" + folder.resolve("loaded.txt"))
                .agent(AgentSettings.COMPLETE)
                .run(WovenClient.class, SCENARIO);
    }

    private AppJvm jvm() throws IOException {
        return new AppJvm().java(Jdks.java(JAVA)).classPath(classPath);
    }

    private String loaded() throws IOException {
        return Files.readString(folder.resolve("loaded.txt"));
    }
}
