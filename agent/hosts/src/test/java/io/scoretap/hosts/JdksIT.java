package io.scoretap.hosts;

import io.scoretap.agent.Jdks;
import java.io.File;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One application on every Java that is supported, where it is in place. */
class JdksIT {
    @ParameterizedTest
    @ValueSource(ints = {8, 11, 17, 21, 25})
    void java(int version) throws Exception {
        String java = Jdks.java(version);
        String classPath = ClassPathIT.CLASSES
                + File.pathSeparator
                + Artifacts.classPath("software.amazon.awssdk:sagemakerruntime:2.51.4");
        Trial.of((jvm, arguments) -> jvm.java(java).classPath(classPath).run(SdkV2App.class, arguments));
    }
}
