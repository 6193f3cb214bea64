package io.scoretap.hosts;

import io.scoretap.agent.Jars;
import io.scoretap.agent.Jdks;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A Spring Boot fat jar: SDK and application in jars within a jar. */
@Supports("Spring Boot fat jars")
class SpringBootIT {
    private static final String MANIFEST = """
            Manifest-Version: 1.0
            Main-Class: %s
            Start-Class: %s
            Spring-Boot-Classes: BOOT-INF/classes/
            Spring-Boot-Lib: BOOT-INF/lib/
            """;

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "17, 2.7.18, org.springframework.boot.loader.JarLauncher",
        "17, 4.1.2, org.springframework.boot.loader.launch.JarLauncher",
        "25, 4.1.2, org.springframework.boot.loader.launch.JarLauncher"
    })
    void sdk_v2_in_a_fat_jar(int java, String springBoot, String launcher) throws Exception {
        String jar = fatJar(springBoot, launcher).toString();
        Trial.of((jvm, arguments) -> jvm.java(Jdks.java(java)).launch("-jar", jar, arguments[0], arguments[1]));
    }

    private Path fatJar(String springBoot, String launcher) throws IOException {
        Map<String, byte[]> content =
                Jars.read(Artifacts.single("org.springframework.boot:spring-boot-loader:" + springBoot)
                        .toPath());
        content.put(
                "META-INF/MANIFEST.MF",
                MANIFEST.formatted(launcher, SdkV2App.class.getName()).getBytes());
        content.put("BOOT-INF/classes/", new byte[0]); // the launcher finds no folder that has no entry
        content.putAll(Packed.classes("BOOT-INF/classes/"));
        content.putAll(Packed.jars("BOOT-INF/lib/", Artifacts.of("software.amazon.awssdk:sagemakerruntime:2.51.4")));
        return Packed.write(folder.resolve("service.jar"), content);
    }
}
