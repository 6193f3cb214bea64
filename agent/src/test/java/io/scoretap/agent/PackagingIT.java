package io.scoretap.agent;

import static io.scoretap.agent.AppJvm.AGENT_JAR;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What is in the one jar that users attach. */
class PackagingIT {
    private final Map<String, byte[]> content = Jars.read(AGENT_JAR);

    PackagingIT() throws IOException {}

    @Test
    void shows_the_door_and_no_other_class() {
        assertThat(content.keySet())
                .filteredOn(path -> path.endsWith(".class"))
                .containsExactlyInAnyOrder(
                        "io/scoretap/agent/boot/AgentJar.class",
                        "io/scoretap/agent/boot/ClientNames.class",
                        "io/scoretap/agent/boot/AttachApi.class",
                        "io/scoretap/agent/boot/AttachCommand.class",
                        "io/scoretap/agent/boot/Attachment.class",
                        "io/scoretap/agent/boot/CommandException.class",
                        "io/scoretap/agent/boot/EngineLoader.class",
                        "io/scoretap/agent/boot/JdkTool.class",
                        "io/scoretap/agent/boot/LinuxProcess.class",
                        "io/scoretap/agent/boot/Main.class",
                        "io/scoretap/agent/boot/Premain.class",
                        "io/scoretap/agent/boot/SageMakerTransformer.class",
                        "io/scoretap/agent/boot/StartGate.class",
                        "io/scoretap/agent/boot/Stderr.class");
    }

    @Test
    void hides_everything_else_in_packages_of_its_own() {
        assertThat(content.keySet())
                .filteredOn(path -> !path.startsWith("META-INF/") && !path.endsWith(".class"))
                .allMatch(path -> path.startsWith("engine/io/scoretap/")
                        || path.equals("engine/java/lang/ScoretapBridge.classdata"));
    }

    @Test
    void has_no_file_that_a_scanner_or_a_lawyer_would_stop_at() {
        assertThat(content.keySet())
                .noneMatch(path -> path.matches("META-INF/(services|versions|maven|native-image)/.*"))
                .noneMatch(path -> path.contains("module-info") || path.contains("package-info"))
                .noneMatch(path -> path.matches(".*(pom\\.xml|\\.kotlin_[a-z]+|publicsuffix.*\\.list)"));
    }

    @Test
    void runs_on_java_8() {
        assertThat(content).allSatisfy((path, bytes) -> {
            if (path.endsWith(".class") || path.endsWith(".classdata")) {
                assertThat((int) bytes[7]).as("class file version").isLessThanOrEqualTo(52);
            }
        });
    }

    @Test
    void says_in_its_manifest_how_to_start_it() throws IOException {
        assertThat(Jars.manifest(AGENT_JAR).entrySet())
                .extracting(entry -> entry.getKey() + ": " + entry.getValue())
                .contains(
                        "Main-Class: io.scoretap.agent.boot.Main",
                        "Premain-Class: io.scoretap.agent.boot.Premain",
                        "Agent-Class: io.scoretap.agent.boot.Premain",
                        "Can-Redefine-Classes: true",
                        "Can-Retransform-Classes: true",
                        "Automatic-Module-Name: io.scoretap.agent",
                        "Implementation-Title: Scoretap agent")
                .anyMatch(line -> line.matches("Implementation-Version: \\d.*"))
                .noneMatch(line -> line.matches("(Built-By|Build-Jdk|Build-Jdk-Spec|Multi-Release):.*"));
    }

    @Test
    void carries_its_licences_and_its_bill_of_materials() {
        String notice = new String(content.get("META-INF/NOTICE"), UTF_8);
        assertThat(Pattern.compile("licenses/[\\w.-]+").matcher(notice).results())
                .hasSizeGreaterThan(4)
                .allSatisfy(licence -> assertThat(content).containsKey("META-INF/" + licence.group()));
        assertThat(content).containsKey("META-INF/LICENSE");
        assertThat(new String(content.get("META-INF/sbom/scoretap-agent.cdx.json"), UTF_8))
                .contains(
                        "\"CycloneDX\"",
                        "pkg:maven/com.squareup.okhttp3/okhttp-jvm@",
                        "pkg:maven/net.bytebuddy/byte-buddy@");
    }

    @Test
    void weighs_at_most_8_megabytes() throws IOException {
        assertThat(Files.size(AGENT_JAR)).isLessThanOrEqualTo(8_000_000);
    }
}
