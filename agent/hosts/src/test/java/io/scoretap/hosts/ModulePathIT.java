package io.scoretap.hosts;

import static org.assertj.core.api.Assertions.assertThat;

import io.scoretap.agent.Jdks;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.spi.ToolProvider;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A named module on the module path, where the SDK is automatic modules. */
@Supports("the module path, in a named module")
class ModulePathIT {
    private static final String MODULE_INFO = """
            module scoring {
                requires jdk.net; // the SDK's HTTP client, an automatic module, cannot say that it needs it
                requires software.amazon.awssdk.auth;
                requires software.amazon.awssdk.core;
                requires software.amazon.awssdk.regions;
                requires software.amazon.awssdk.services.sagemakerruntime;
            }
            """;

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(ints = {17, 25})
    void sdk_v2_in_automatic_modules(int java) throws Exception {
        String sdk = Artifacts.classPath("software.amazon.awssdk:sagemakerruntime:2.51.4");
        String modulePath = scoringModule(sdk) + File.pathSeparator + sdk;
        Trial.of((jvm, arguments) -> jvm.java(Jdks.java(java))
                .launch("-p", modulePath, "-m", "scoring/" + SdkV2App.class.getName(), arguments[0], arguments[1]));
    }

    /** The application's class files, which are the same in a module, and the module's descriptor. */
    private Path scoringModule(String sdk) throws IOException {
        Path source = Files.writeString(folder.resolve("module-info.java"), MODULE_INFO);
        assertThat(ToolProvider.findFirst("javac")
                        .orElseThrow()
                        .run(
                                System.out,
                                System.err,
                                "--release=9",
                                "-p",
                                sdk,
                                "-d",
                                folder.toString(),
                                source.toString()))
                .isZero();
        Map<String, byte[]> content = Packed.classes("");
        content.put("module-info.class", Files.readAllBytes(folder.resolve("module-info.class")));
        return Packed.write(folder.resolve("scoring.jar"), content);
    }
}
