package io.scoretap.hosts;

import java.io.File;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Applications on the class path. */
@Supports("the class path")
class ClassPathIT {
    static final Path CLASSES = Path.of("target/classes").toAbsolutePath();

    @ParameterizedTest
    @ValueSource(strings = {"2.5.51", "2.51.4"})
    void sdk_v2(String version) throws Exception {
        String classPath = CLASSES
                + File.pathSeparator
                + Artifacts.classPath("software.amazon.awssdk:sagemakerruntime:" + version);
        Trial.of((jvm, arguments) -> jvm.classPath(classPath).run(SdkV2App.class, arguments));
    }
}
