package io.scoretap.hosts;

import io.scoretap.agent.Jdks;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** JBoss Modules, as in WildFly: SDK and application in modules of their own. */
@Supports("JBoss Modules, as in WildFly")
class JBossModulesIT {
    private static final String MODULE = """
            <module xmlns="urn:jboss:module:1.9" name="%s">
              %s
              <resources>%s</resources>
              <dependencies>%s</dependencies>
            </module>
            """;

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(ints = {17, 25})
    void sdk_v2_in_a_module(int java) throws Exception {
        module(
                "aws-sdk",
                "",
                Artifacts.of("software.amazon.awssdk:sagemakerruntime:2.51.4"),
                "<module name='java.se'/><module name='jdk.net'/>");
        module(
                "scoring",
                "<main-class name='" + SdkV2App.class.getName() + "'/>",
                new File[] {ClassPathIT.CLASSES.toFile()},
                "<module name='aws-sdk' services='import'/>");
        String jbossModules =
                Artifacts.single("org.jboss.modules:jboss-modules:2.2.0.Final").getPath();
        Trial.of((jvm, arguments) -> jvm.java(Jdks.java(java))
                .launch("-jar", jbossModules, "-mp", folder.toString(), "scoring", arguments[0], arguments[1]));
    }

    private void module(String name, String main, File[] resources, String dependencies) throws IOException {
        Path module = Files.createDirectories(folder.resolve(name).resolve("main"));
        String roots = Stream.of(resources)
                .map(file -> "<resource-root path='" + file + "'/>")
                .collect(Collectors.joining());
        Files.writeString(module.resolve("module.xml"), MODULE.formatted(name, main, roots, dependencies));
    }
}
