package io.scoretap.agent;

import static org.assertj.core.api.Assertions.assertThat;

import io.scoretap.agent.weave.WeavingInProcess;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs in this JVM, where it can be debugged; {@code -Dscoretap.test.fork=true} has the packaged jar in JVMs of its own. */
class WovenClientTest {
    static Stream<String> scenarios() {
        return WovenClient.scenarios();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("scenarios")
    void woven_client(String scenario) throws Exception {
        if (Boolean.getBoolean("scoretap.test.fork")) {
            AppJvm.Finished app = new AppJvm().agent(AgentSettings.COMPLETE).run(WovenClient.class, scenario);
            assertThat(app.exitCode()).as(app.stderr()).isZero();
        } else {
            WeavingInProcess.start(AgentSettings.COMPLETE);
            WovenClient.main(new String[] {scenario});
        }
    }
}
