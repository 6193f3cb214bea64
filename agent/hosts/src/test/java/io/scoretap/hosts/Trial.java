package io.scoretap.hosts;

import static org.assertj.core.api.Assertions.assertThat;

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
    private static final String ENDPOINT = "credit-risk-linear-learner";
    private static final int CALLS = 10;

    private final Host host;

    private Trial(Host host) {
        this.host = host;
    }

    static void of(Host host) throws Exception {
        try (Sandbox sandbox = Sandbox.start()) {
            new Trial(host).run(sandbox);
        }
    }

    private void run(Sandbox sandbox) throws Exception {
        Path script = Files.createTempFile("scoretap-calls", ".txt");
        try {
            Files.write(script, script(sandbox));
            String[] arguments = {sandbox.sageMakerServer().url().toString(), script.toString()};
            Finished alone = host.run(new AppJvm(), arguments);
            Finished attached =
                    host.run(new AppJvm().agent(options(sandbox)).variable("SCORETAP_API_KEY", Ibm.API_KEY), arguments);
            compare(alone, attached);
        } finally {
            Files.delete(script);
        }
        assertThat(sandbox.sageMaker().witness().scored(ENDPOINT)).isEqualTo(2 * CALLS);
        assertThat(sandbox.dataMart().rows(sandbox.ibm().subscription(ENDPOINT).id()))
                .isEqualTo(CALLS);
    }

    private static void compare(Finished alone, Finished attached) {
        assertThat(attached.exitCode()).as(attached.stderr()).isEqualTo(alone.exitCode());
        assertThat(attached.stdout()).isEqualTo(alone.stdout());
        assertThat(alone.stdout().lines()).hasSizeGreaterThan(CALLS);
        List<String> added = new ArrayList<>(attached.errorLines());
        alone.errorLines().forEach(added::remove);
        assertThat(added).singleElement().asString().contains("attached: logs");
    }

    private static List<String> script(Sandbox sandbox) {
        List<String> calls = new ArrayList<>();
        for (Applicant applicant : sandbox.creditData().applicants().subList(0, CALLS)) {
            calls.add(ENDPOINT + "\ttext/csv\t"
                    + applicant.features().stream().map(String::valueOf).collect(Collectors.joining(",")));
        }
        calls.add("no-such-endpoint\ttext/csv\t1,2");
        return calls;
    }

    private static String options(Sandbox sandbox) {
        return String.join(
                ",",
                "binding-id=" + Subscription.BINDING_ID,
                "subscription-id=" + sandbox.ibm().subscription(ENDPOINT).id(),
                "openscale.instance-id=" + Subscription.INSTANCE_ID,
                "openscale.url=" + sandbox.ibmServer().url(),
                "iam.url=" + sandbox.ibmServer().url());
    }
}
