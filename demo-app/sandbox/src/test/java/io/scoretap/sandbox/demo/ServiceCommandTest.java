package io.scoretap.sandbox.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.scoretap.sandbox.Sandbox;
import io.scoretap.sandbox.ibm.Ibm;
import io.scoretap.sandbox.ibm.Subscription;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ServiceCommandTest {
    private static Sandbox sandbox;

    @BeforeAll
    static void start() throws IOException {
        sandbox = Sandbox.start();
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    @Test
    void points_the_service_at_the_sandbox_whatever_the_user_has_set() {
        Map<String, String> environment = ServiceCommand.service(
                        sandbox, Map.of("AWS_PROFILE", "mine", "SCORETAP_ENABLED", "false", "PATH", "/bin"))
                .environment();

        assertThat(environment)
                .containsEntry("PATH", "/bin")
                .containsEntry(
                        "AWS_ENDPOINT_URL_SAGEMAKER_RUNTIME",
                        sandbox.sageMakerServer().url().toString())
                .doesNotContainKeys("AWS_PROFILE", "SCORETAP_ENABLED");
    }

    @Test
    void attaches_the_agent_by_one_flag_and_shows_no_secret() {
        Subscription subscription = sandbox.ibm().subscription("credit-risk-linear-learner");
        ServiceCommand alone = ServiceCommand.service(sandbox, Map.of());

        ServiceCommand both = alone.withAgent(sandbox, subscription, Path.of("key"));

        assertThat(both.environment()).isEqualTo(alone.environment());
        assertThat(both.words()).hasSize(alone.words().size() + 1).containsAll(alone.words());
        assertThat(both.words().get(1))
                .startsWith("-javaagent:")
                .contains("subscription-id=" + subscription.id())
                .endsWith("api-key-file=key")
                .doesNotContain(Ibm.API_KEY);
    }
}
