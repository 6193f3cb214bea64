package io.scoretap.agent;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The bridge is all that the application's class loaders and the agent's share. */
class BridgeIT {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "the_application_sees_no_class_of_the_engine",
                "java_lang_stays_closed_to_the_application",
                "a_loader_without_parent_delegation_runs_woven_code"
            })
    void woven_application(String scenario) {
        AppJvm.Finished app = new AppJvm().agent(AgentSettings.COMPLETE).run(BridgedApp.class, scenario);
        assertThat(app.exitCode()).as(app.stderr()).isZero();
        assertThat(app.stdout()).contains("done");
    }
}
