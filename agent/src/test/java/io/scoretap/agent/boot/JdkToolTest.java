package io.scoretap.agent.boot;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JdkToolTest {
    @ParameterizedTest
    @CsvSource({
        "java.base, java.base/sun.security.tools.keytool.Main -help",
        "jdk.jcmd, jdk.jcmd/sun.tools.jps.Jps",
        "jdk.jcmd, jdk.jcmd/sun.tools.jcmd.JCmd 12 Thread.print",
        "jdk.jartool, jdk.jartool/sun.tools.jar.Main --version",
        "jdk.compiler, jdk.compiler/com.sun.tools.javac.Main A.java",
        "jdk.jshell, jdk.jshell/jdk.internal.jshell.tool.JShellToolProvider",
        "jdk.jpackage, jdk.jpackage/jdk.jpackage.main.Main",
        ", sun.tools.jstack.JStack 12",
        ", sun.security.tools.keytool.Main -list",
        ", com.sun.tools.javac.Main A.java",
        ", jdk.jshell.execution.RemoteExecutionControl 45"
    })
    void knows_the_tools(String module, String command) {
        assertThat(JdkTool.isMain(module, command)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        ", com.acme.Service sun.tools.jps.Jps",
        ", service.jar",
        ", sunrise.Main",
        ", com.sun.enterprise.glassfish.bootstrap.ASMain",
        "com.acme.service, com.acme.service/com.acme.Service",
        "jdkish, jdkish/com.acme.Service",
        "jdk.compiler, jdk.compiler/com.sun.tools.javac.launcher.Main Service.java",
        "jdk.compiler, jdk.compiler/com.sun.tools.javac.launcher.SourceLauncher Service.java",
        ","
    })
    void lets_applications_pass(String module, String command) {
        assertThat(JdkTool.isMain(module, command)).isFalse();
    }
}
