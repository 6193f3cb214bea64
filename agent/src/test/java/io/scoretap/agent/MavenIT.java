package io.scoretap.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.scoretap.agent.AppJvm.Finished;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A program that is none of the JDK's, but gets the agent by {@code JAVA_TOOL_OPTIONS} all the same: it loads no client. */
class MavenIT {
    @Test
    void maven_shows_nothing_of_the_agent() throws IOException {
        String flag = "-javaagent:" + AppJvm.AGENT_JAR + "=" + AgentSettings.COMPLETE;
        Finished plain = version(new AppJvm());
        Finished picked = version(new AppJvm().variable("JAVA_TOOL_OPTIONS", flag));

        assertThat(plain.stdout()).contains("Apache Maven");
        assertThat(picked.exitCode()).isEqualTo(plain.exitCode()).isZero();
        assertThat(picked.stdout()).isEqualTo(plain.stdout());
        assertThat(picked.errorLines())
                .filteredOn(line -> !line.startsWith("Picked up JAVA_TOOL_OPTIONS"))
                .isEqualTo(plain.errorLines());
    }

    /** What the script {@code mvn} starts. */
    private static Finished version(AppJvm jvm) throws IOException {
        Path home = home();
        try (Stream<Path> boot = Files.list(home.resolve("boot"))) {
            Path classworlds = boot.filter(path -> path.toString().endsWith(".jar"))
                    .findFirst()
                    .orElseThrow();
            return jvm.classPath(classworlds.toString())
                    .option("-Dclassworlds.conf=" + home.resolve("bin/m2.conf"), "-Dmaven.home=" + home)
                    .option("-Dmaven.multiModuleProjectDirectory=" + home)
                    .run("org.codehaus.plexus.classworlds.launcher.Launcher", "-version");
        }
    }

    /** Where the wrapper has put the Maven that runs this build. */
    private static Path home() throws IOException {
        Path wrapped = Path.of(System.getProperty("user.home"), ".m2/wrapper/dists");
        assumeTrue(Files.isDirectory(wrapped), "this build was not run by mvnw");
        try (Stream<Path> files = Files.walk(wrapped, 5)) {
            List<Path> found =
                    files.filter(path -> path.endsWith("bin/m2.conf")).toList();
            assumeTrue(!found.isEmpty(), "this build was not run by mvnw");
            return found.get(0).getParent().getParent();
        }
    }
}
