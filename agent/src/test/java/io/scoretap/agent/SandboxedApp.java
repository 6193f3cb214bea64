package io.scoretap.agent;

import io.scoretap.agent.AppJvm.Finished;
import io.scoretap.sandbox.Sandbox;
import io.scoretap.sandbox.credit.Applicant;
import io.scoretap.sandbox.ibm.Ibm;
import io.scoretap.sandbox.ibm.Subscription;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** {@link ScoringApp} in a JVM of its own, with SageMaker and IBM played by a sandbox. */
final class SandboxedApp {
    static final String LINEAR_LEARNER = "credit-risk-linear-learner";

    private final Sandbox sandbox;
    private final List<String> calls = new ArrayList<>();
    private final AppJvm jvm = new AppJvm();

    SandboxedApp(Sandbox sandbox) {
        this.sandbox = sandbox;
    }

    /** The options for one subscription of the sandbox, but for the API key. */
    static String options(Sandbox sandbox, String endpoint) {
        return identities(sandbox, endpoint) + ",iam.url=" + sandbox.ibmServer().url();
    }

    /** The same without a login. */
    static String identities(Sandbox sandbox, String endpoint) {
        return String.join(
                ",",
                "binding-id=" + Subscription.BINDING_ID,
                "subscription-id=" + sandbox.ibm().subscription(endpoint).id(),
                "openscale.instance-id=" + Subscription.INSTANCE_ID,
                "openscale.url=" + sandbox.ibmServer().url());
    }

    /** One call for each of the first applicants. */
    SandboxedApp csvCalls(String endpoint, int count) {
        for (Applicant applicant : sandbox.creditData().applicants().subList(0, count)) {
            call(endpoint, "text/csv", csv(applicant));
        }
        return this;
    }

    SandboxedApp call(String endpoint, String contentType, String body) {
        calls.add(endpoint + "\t" + contentType + "\t" + body);
        return this;
    }

    SandboxedApp agent(String options) {
        jvm.agent(options);
        return this;
    }

    /** The agent with the sandbox's API key, which does not belong into a command line. */
    SandboxedApp agentWithKey(String options) {
        return agent(options).variable("SCORETAP_API_KEY", Ibm.API_KEY);
    }

    SandboxedApp variable(String name, String value) {
        jvm.variable(name, value);
        return this;
    }

    Finished run() {
        try {
            Path script = Files.createTempFile("scoretap-calls", ".txt");
            try {
                Files.write(script, calls);
                return jvm.run(ScoringApp.class, sandbox.sageMakerServer().url().toString(), script.toString());
            } finally {
                Files.delete(script);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String csv(Applicant applicant) {
        return applicant.features().stream().map(String::valueOf).collect(Collectors.joining(","));
    }
}
