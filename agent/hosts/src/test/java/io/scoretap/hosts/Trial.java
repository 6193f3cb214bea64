package io.scoretap.hosts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.scoretap.agent.AppJvm;
import io.scoretap.agent.AppJvm.Finished;
import io.scoretap.sandbox.Sandbox;
import io.scoretap.sandbox.credit.Applicant;
import io.scoretap.sandbox.ibm.Ibm;
import io.scoretap.sandbox.ibm.Subscription;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Runs an application in its host twice, alone and with the agent, over the same script of calls: some that a model
 * answers, and one that fails. What it prints must not differ, and every answered call must have arrived once.
 */
final class Trial {
    static final String ENDPOINT = "credit-risk-linear-learner";
    private static final int CALLS = 10;

    private final Host host;
    private final int calls;

    private Trial(Host host, int calls) {
        this.host = host;
        this.calls = calls;
    }

    static void of(Host host) throws Exception {
        of(host, CALLS);
    }

    /** @param calls that the model is to answer */
    static void of(Host host, int calls) throws Exception {
        try (Sandbox sandbox = Sandbox.start()) {
            new Trial(host, calls).compare(sandbox);
        }
    }

    /** Runs the application with the agent only, where running it twice would take too long. */
    static Finished attached(Host host, int calls) throws Exception {
        try (Sandbox sandbox = Sandbox.start()) {
            return new Trial(host, calls).runAttached(sandbox);
        }
    }

    private void compare(Sandbox sandbox) throws Exception {
        Finished alone = run(new AppJvm(), sandbox);
        Finished attached = runAttached(sandbox);
        assertThat(sandbox.sageMaker().witness().scored(ENDPOINT)).isEqualTo(2 * calls);
        compare(alone, attached);
    }

    private Finished runAttached(Sandbox sandbox) throws Exception {
        Finished attached =
                run(new AppJvm().agent(options(sandbox)).variable("SCORETAP_API_KEY", Ibm.API_KEY), sandbox);
        // what OpenScale has accepted is stored a little later
        String subscription = sandbox.ibm().subscription(ENDPOINT).id();
        await().untilAsserted(() -> assertThat(sandbox.dataMart().rows(subscription))
                .as(attached.stderr())
                .isEqualTo(calls));
        assertThat(sandbox.dataMart().repeats(subscription)).isZero();
        return attached;
    }

    private Finished run(AppJvm jvm, Sandbox sandbox) throws Exception {
        Path script = Files.createTempFile("scoretap-calls", ".txt");
        try {
            Files.write(script, script(sandbox));
            return host.run(jvm, sandbox.sageMakerServer().url().toString(), script.toString());
        } finally {
            Files.delete(script);
        }
    }

    private void compare(Finished alone, Finished attached) {
        assertThat(attached.exitCode()).as(attached.stderr()).isEqualTo(alone.exitCode());
        assertThat(attached.stdout()).isEqualTo(alone.stdout());
        assertThat(alone.stdout().lines()).as(alone.stderr()).hasSizeGreaterThan(calls);
        List<String> added = new ArrayList<>(attached.errorLines());
        alone.errorLines().forEach(added::remove);
        assertThat(added).singleElement().asString().contains("attached: logs");
    }

    private List<String> script(Sandbox sandbox) {
        List<Applicant> applicants = sandbox.creditData().applicants();
        List<String> script = new ArrayList<>();
        for (int i = 0; i < calls; i++) {
            Applicant applicant = applicants.get(i % applicants.size());
            script.add(ENDPOINT + "\ttext/csv\t"
                    + applicant.features().stream().map(String::valueOf).collect(Collectors.joining(",")));
        }
        script.add("no-such-endpoint\ttext/csv\t1,2");
        return script;
    }

    static String options(Sandbox sandbox) {
        return String.join(
                ",",
                "binding-id=" + Subscription.BINDING_ID,
                "subscription-id=" + sandbox.ibm().subscription(ENDPOINT).id(),
                "openscale.instance-id=" + Subscription.INSTANCE_ID,
                "openscale.url=" + sandbox.ibmServer().url(),
                "iam.url=" + sandbox.ibmServer().url());
    }
}
