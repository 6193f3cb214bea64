package io.scoretap.hosts;

import static org.assertj.core.api.Assertions.assertThat;

import io.scoretap.agent.AppJvm;
import io.scoretap.agent.Jdks;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A jlink image of what the SDK and an agent need, with and without {@code java.logging} and {@code java.management}. */
@Supports("jlink images, with and without `java.logging` and `java.management`")
class JlinkIT {
    private static final String NEEDED = "java.base,java.instrument,jdk.net";

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "17 " + NEEDED,
                "17 " + NEEDED + ",java.logging",
                "17 " + NEEDED + ",java.management",
                "25 " + NEEDED,
                "25 " + NEEDED + ",java.logging,java.management"
            })
    void sdk_v2_in_an_image(int java, String modules) throws Exception {
        String image = image(java, modules);
        String classPath = ClassPathIT.CLASSES
                + File.pathSeparator
                + Artifacts.classPath("software.amazon.awssdk:sagemakerruntime:2.51.4");
        Trial.of((jvm, arguments) -> jvm.java(image).classPath(classPath).run(SdkV2App.class, arguments));
    }

    /** The java program of a new image. */
    private String image(int java, String modules) throws IOException {
        Path image = folder.resolve("image");
        AppJvm jdk = new AppJvm().java(Jdks.java(java));
        assertThat(jdk.runTool("jlink", "--add-modules", modules, "--output", image.toString())
                        .exitCode())
                .isZero();
        return AppJvm.javaOf(image);
    }
}
