package io.scoretap.hosts;

import io.scoretap.agent.Jdks;
import java.io.File;
import org.junit.jupiter.api.Test;

/** Virtual threads (Java 21): 5,000 calls at once on one client. */
@Supports("virtual threads, thousands of calls at once")
class VirtualThreadsIT {
    private static final int CALLS = 5_000;

    @Test
    void sdk_v2_on_25() throws Exception {
        String classPath = ClassPathIT.CLASSES
                + File.pathSeparator
                + Artifacts.classPath("software.amazon.awssdk:sagemakerruntime:2.51.4");
        Trial.of(
                (jvm, arguments) ->
                        jvm.java(Jdks.java(25)).classPath(classPath).run(VirtualThreadsApp.class, arguments),
                CALLS);
    }
}
