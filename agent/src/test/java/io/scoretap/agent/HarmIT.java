package io.scoretap.agent;

import static io.scoretap.agent.SandboxedApp.LINEAR_LEARNER;
import static io.scoretap.agent.SandboxedApp.csv;
import static io.scoretap.agent.SandboxedApp.options;
import static org.assertj.core.api.Assertions.assertThat;

import io.scoretap.agent.AppJvm.Finished;
import io.scoretap.sandbox.Sandbox;
import io.scoretap.sandbox.http.Fault;
import io.scoretap.sandbox.http.HttpServer;
import io.scoretap.sandbox.ibm.Ibm;
import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever is wrong with the settings or with IBM's servers, the application does what it does without the agent. */
class HarmIT {
    private static final int CALLS = 10;

    private Sandbox sandbox;
    private Finished alone;

    /** What a server can do to us. */
    enum Trouble {
        UNREACHABLE(null),
        CLOSES(Fault.closed()),
        RESETS(Fault.reset()),
        BREAKS_OFF(Fault.resetMidBody()),
        SLOW(Fault.slow(Duration.ofMinutes(2))),
        DRIPS(Fault.drip(Duration.ofSeconds(5))),
        FAILS(Fault.status(503)),
        THROTTLES(Fault.tooManyRequests(Duration.ofMinutes(4))),
        LIES(Fault.lyingHtml()),
        REFUSES_LOGIN(Fault.status(401)),
        FORBIDS(Fault.status(403)),
        KNOWS_NOTHING(Fault.status(404)),
        REJECTS(Fault.status(400)),
        TAKES_LESS(Fault.status(413)),
        TALKS_NONSENSE(Fault.status(299));

        private final @Nullable Fault fault;

        Trouble(@Nullable Fault fault) {
            this.fault = fault;
        }

        /** Strikes requests whose path contains the text. */
        void strike(HttpServer server, String path) {
            if (fault == null) {
                server.refuse();
            } else {
                server.faults().always(path, fault);
            }
        }
    }

    @BeforeEach
    void run_the_application_without_agent() throws IOException {
        sandbox = Sandbox.start();
        alone = app().run();
        assertThat(alone.stdout().lines()).hasSize(CALLS + 1);
        assertThat(alone.exitCode()).isEqualTo(ScoringApp.STATUS);
    }

    @AfterEach
    void stop() {
        sandbox.close();
    }

    @ParameterizedTest
    @EnumSource
    void a_server_in_trouble_from_the_start(Trouble trouble) {
        trouble.strike(sandbox.ibmServer(), "");
        Finished attached = app().agentWithKey(options(sandbox, LINEAR_LEARNER) + ",shutdown.timeout=500ms")
                .run();
        assertUnharmed(attached);
        assertThat(attached.stderr()).contains(CALLS + " calls were not delivered");
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "UNREACHABLE")
    void a_server_that_refuses_records_only(Trouble trouble) {
        trouble.strike(sandbox.ibmServer(), "/records");
        assertUnharmed(app().agentWithKey(options(sandbox, LINEAR_LEARNER) + ",batch.age=1ms,shutdown.timeout=500ms")
                .run());
    }

    @Test
    void a_full_outbox() {
        Finished attached = app().agentWithKey(options(sandbox, LINEAR_LEARNER) + ",outbox.records=1")
                .run();
        assertUnharmed(attached);
        assertThat(sandbox.dataMart()
                        .rows(sandbox.ibm().subscription(LINEAR_LEARNER).id()))
                .isPositive()
                .isLessThan(CALLS);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "batch.age=soon            | batch.age",
                "batch.agee=1s             | batch.agee",
                "subscription-id=          | subscription-id",
                "api-key-file=/nowhere/key | api-key-file",
                "config=/nowhere/conf.yaml | config",
                "openscale.api=v3          | openscale.api",
                "nonsense                  | name=value"
            })
    void a_bad_option_is_named_and_the_agent_stays_out(String options, String named) {
        Finished attached = app().agent(options + ",openscale.instance-id=I,subscription-id=S,api-key=" + Ibm.API_KEY)
                .run();
        assertUnharmed(attached);
        assertThat(attached.errorLines()).allMatch(line -> line.startsWith("[scoretap] "));
        assertThat(attached.stderr()).contains(named).contains("disabled");
    }

    @Test
    void missing_options_are_all_named() {
        Finished attached = app().agent("").run();
        assertUnharmed(attached);
        assertThat(attached.stderr()).contains("subscription-id", "openscale.instance-id", "api-key");
    }

    @Test
    void a_wrong_key_is_told_without_the_key() {
        Finished attached = app().agent(options(sandbox, LINEAR_LEARNER) + ",shutdown.timeout=3s")
                .variable("SCORETAP_API_KEY", "wrong-secret-key")
                .run();
        assertUnharmed(attached);
        assertThat(attached.stderr()).contains("api-key").doesNotContain("wrong-secret-key");
    }

    /** Same output, same status, ended (the JVM that is started here is given a minute), and no word too many. */
    private void assertUnharmed(Finished attached) {
        assertThat(attached.stdout()).isEqualTo(alone.stdout());
        assertThat(attached.exitCode()).isEqualTo(alone.exitCode());
        assertThat(attached.errorLines())
                .hasSizeBetween(1, 6)
                .allMatch(line -> line.startsWith("[scoretap] "))
                .noneMatch(line -> line.contains(Ibm.API_KEY))
                .noneMatch(line ->
                        line.contains(csv(sandbox.creditData().applicants().get(0))));
    }

    private SandboxedApp app() {
        return new SandboxedApp(sandbox).csvCalls(LINEAR_LEARNER, CALLS).csvCalls("no-such-endpoint", 1);
    }
}
