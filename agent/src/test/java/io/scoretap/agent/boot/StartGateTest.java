package io.scoretap.agent.boot;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StartGateTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "enabled=false",
                "enabled=False",
                "enabled= false ",
                "enabled=false,endpoint=e",
                "endpoint=e,enabled=false",
                "endpoint=e,enabled=false,features=a,b"
            })
    void closes_when_switched_off(String arguments) {
        assertThat(StartGate.isClosed(arguments)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "enabled=true", "enabled=", "endpoint=e", "not.enabled=false", "endpoint=enabled=false"})
    void stays_open_otherwise(String arguments) {
        assertThat(StartGate.isClosed(arguments)).isFalse();
    }

    @Test
    void stays_open_without_arguments() {
        assertThat(StartGate.isClosed(null)).isFalse();
    }

    @Test
    void refuses_classes_that_are_not_in_the_agents_jar() {
        assertThat(StartGate.refusal(false)).contains("not the agent's own jar").contains("leave");
    }
}
