package io.scoretap.agent;

import static org.assertj.core.api.Assertions.assertThat;

import io.scoretap.agent.AppJvm.Finished;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an application's owner notices of the agent: one line. */
class QuietIT {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(ints = {17, 25})
    void says_one_line_when_a_client_is_loaded(int version) throws IOException {
        Finished alone = new AppJvm().java(Jdks.java(version)).run(App.class, "score");
        Finished attached = new AppJvm()
                .java(Jdks.java(version))
                .agent(AgentSettings.COMPLETE)
                .run(App.class, "score");

        assertThat(attached.exitCode()).isEqualTo(alone.exitCode()).isZero();
        assertThat(attached.stdout()).isEqualTo(alone.stdout());
        List<String> added = new ArrayList<>(attached.errorLines());
        alone.errorLines().forEach(added::remove);
        assertThat(added).singleElement().asString().startsWith("[scoretap] ");
    }

    @ParameterizedTest
    @ValueSource(ints = {17, 25})
    void says_nothing_where_no_client_is_loaded(int version) throws IOException {
        Finished attached = new AppJvm()
                .java(Jdks.java(version))
                .agent(AgentSettings.COMPLETE)
                .run(App.class);

        assertThat(attached).isEqualTo(new Finished(0, "done" + System.lineSeparator(), ""));
    }

    @ParameterizedTest
    @ValueSource(ints = {17, 25})
    void leaves_the_class_data_archive_in_use(int version) throws IOException {
        String archive = folder.resolve("app.jsa").toString();
        Path loaded = folder.resolve("loaded.txt");
        AppJvm archiving = jarOnly(version).option("-XX:ArchiveClassesAtExit=" + archive);
        assertThat(archiving.run(App.class, "score").exitCode()).isZero();

        Finished attached = jarOnly(version)
                .option("-XX:SharedArchiveFile=" + archive, "-Xlog:class+load:file=" + loaded)
                .agent(AgentSettings.COMPLETE)
                .run(App.class, "score");

        assertThat(attached.stderr()).contains("[scoretap] ");
        assertThat(Files.readString(loaded))
                .containsPattern("io\\.scoretap\\.agent\\.App source: shared objects file \\(top\\)")
                .containsPattern("software\\.amazon\\.awssdk\\.core\\.SdkBytes source: shared objects file \\(top\\)");
    }

    @Test
    void adds_nothing_to_the_applications_properties() {
        Finished alone = new AppJvm().run(Properties.class);
        Finished attached = new AppJvm().agent(AgentSettings.COMPLETE).run(Properties.class);

        assertThat(attached.stdout()).isEqualTo(alone.stdout()).contains("java.version");
    }

    /** Class data archives hold classes of jars only. */
    private AppJvm jarOnly(int version) throws IOException {
        Path app = folder.resolve("app.jar");
        if (!Files.exists(app)) {
            Jars.write(app, Jars.app());
        }
        String libraries = List.of(AppJvm.appClassPath().split(File.pathSeparator)).stream()
                .filter(entry -> entry.endsWith(".jar"))
                .collect(Collectors.joining(File.pathSeparator));
        return new AppJvm().java(Jdks.java(version)).classPath(app + File.pathSeparator + libraries);
    }

    /** An application that prints the names of its system properties after its first call. */
    public static final class Properties {
        public static void main(String[] arguments) throws Exception {
            App.main(new String[] {"score"});
            System.getProperties().stringPropertyNames().stream().sorted().forEach(System.out::println);
        }
    }
}
