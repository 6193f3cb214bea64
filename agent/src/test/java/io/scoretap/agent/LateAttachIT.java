package io.scoretap.agent;

import static io.scoretap.agent.AppJvm.AGENT_JAR;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import net.bytebuddy.agent.ByteBuddyAgent;
import org.junit.jupiter.api.Test;

/** The agent in a JVM that runs, and scores, already. */
class LateAttachIT {
    @Test
    void weaves_a_client_that_is_loaded_already() {
        AppJvm.Finished app = new AppJvm()
                .option("-Djdk.attach.allowAttachSelf=true")
                .run(LateApp.class, AGENT_JAR.toString(), AgentSettings.COMPLETE);

        assertThat(app.exitCode()).as(app.stderr()).isZero();
        assertThat(app.stderr()).contains("[scoretap] ").doesNotContain("not attached");
    }

    /** An application that gets the agent between two calls. */
    public static final class LateApp {
        private LateApp() {}

        public static void main(String[] agent) throws Exception {
            App.main(new String[] {"score"});
            ByteBuddyAgent.attach(
                    new File(agent[0]), "" + ProcessHandle.current().pid(), agent[1]);
            WovenClient.main(new String[] {"a_call_crosses_once_with_request_and_response"});
        }
    }
}
