package io.scoretap.benchmarks.startup;

import static org.assertj.core.api.Assertions.assertThat;

import io.scoretap.benchmarks.Loopback;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** That the measurement measures what it says, not how long anything takes. */
class StartUpIT {
    private final Jvm jvm =
            new Jvm(Path.of(System.getProperty("java.home"), "bin", "java").toString());

    @Test
    void every_application_ends_well_under_every_agent_and_only_a_call_under_scoretap_reaches_openscale()
            throws Exception {
        try (Loopback loopback = new Loopback()) {
            List<Agent> agents = Agent.all(loopback.arguments());
            for (App app : App.all(loopback.url())) {
                new Comparison(app, agents).run(0, jvm, loopback);
            }
            assertThat(loopback.batches()).isEqualTo(1);
        }
    }

    @Test
    void counts_the_cpu_time_of_the_jvm_it_ran() throws Exception {
        try (Loopback loopback = new Loopback()) {
            Agent none = Agent.all(loopback.arguments()).get(0);
            App plain = App.all(loopback.url()).get(0);
            assertThat(jvm.run(none, plain).cpu()).isPositive();
        }
    }
}
