package io.scoretap.hosts;

import static org.assertj.core.api.Assertions.assertThat;

import io.scoretap.agent.AppJvm;
import io.scoretap.agent.AppJvm.Finished;
import io.scoretap.agent.Jdks;
import java.io.File;
import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code -Djava.system.class.loader}, where that loader has the method that the JVM gives agents to. */
@Supports("a system class loader of the application's own (`-Djava.system.class.loader`)")
class SystemClassLoaderIT {
    @ParameterizedTest
    @ValueSource(ints = {17, 25})
    void sdk_v2_under_a_loader_that_takes_agents(int java) throws Exception {
        Trial.of((jvm, arguments) -> under(AppendableLoader.class, java, jvm).run(SdkV2App.class, arguments));
    }

    /** Nothing of an agent has run by then: no agent can make it work. */
    @ParameterizedTest
    @ValueSource(ints = {17, 25})
    void the_jvm_itself_does_not_start_with_an_agent_under_a_loader_that_takes_none(int java) throws IOException {
        Finished attached =
                under(SealedLoader.class, java, new AppJvm().agent("")).run(SdkV2App.class, "url", "script");

        assertThat(attached.exitCode()).isNotZero();
        assertThat(attached.stdout() + attached.stderr())
                .contains("System class loader does not define the appendToClassPathForInstrumentation method");
    }

    private static AppJvm under(Class<? extends ClassLoader> loader, int java, AppJvm jvm) throws IOException {
        String classPath = ClassPathIT.CLASSES
                + File.pathSeparator
                + Artifacts.classPath("software.amazon.awssdk:sagemakerruntime:2.51.4");
        return jvm.java(Jdks.java(java))
                .option("-Djava.system.class.loader=" + loader.getName())
                .option("-Xshare:off", "-XX:-CreateCoredumpOnCrash")
                .classPath(classPath);
    }
}
