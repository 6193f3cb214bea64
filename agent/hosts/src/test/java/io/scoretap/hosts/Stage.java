package io.scoretap.hosts;

import io.scoretap.agent.AppJvm;
import io.scoretap.agent.RunningApp;
import io.scoretap.sandbox.Sandbox;
import io.scoretap.sandbox.ibm.Ibm;
import io.scoretap.sandbox.ibm.Subscription;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;

/** A sandbox, and what it takes to run {@link LoadedApp}s on it. */
final class Stage implements AutoCloseable {
    static final String ENDPOINT = "credit-risk-linear-learner";

    private static final int EVERYTHING = Integer.MAX_VALUE;

    private final Sandbox sandbox = Sandbox.start();
    private final String classPath = ClassPathIT.CLASSES
            + File.pathSeparator
            + Artifacts.classPath("software.amazon.awssdk:sagemakerruntime:2.51.4");

    Stage() throws IOException {}

    /** Waits for what another JVM does, which on a busy machine takes its time. */
    static ConditionFactory await() {
        return Awaitility.await().atMost(Duration.ofMinutes(1));
    }

    /** The agent's options but for the API key; at its end an application may wait for a busy machine. */
    String options() {
        return String.join(
                ",",
                "binding-id=" + Subscription.BINDING_ID,
                "subscription-id=" + subscription(),
                "openscale.instance-id=" + Subscription.INSTANCE_ID,
                "shutdown.timeout=1m",
                "openscale.url=" + sandbox.ibmServer().url(),
                "iam.url=" + sandbox.ibmServer().url());
    }

    /** A JVM with the API key in its environment. */
    AppJvm jvm() {
        return new AppJvm().classPath(classPath).variable("SCORETAP_API_KEY", Ibm.API_KEY);
    }

    /** @param prefix of the calls' inference ids, {@code -} for none */
    RunningApp start(AppJvm jvm, String prefix) throws IOException {
        return jvm.start(LoadedApp.class, url(), ENDPOINT, row(0), prefix);
    }

    /** SageMaker's. */
    String url() {
        return sandbox.sageMakerServer().url().toString();
    }

    /** A script of calls, see {@link Calls}: so many that the model answers, and one that fails. */
    Path script(Path folder, int answered) throws IOException {
        StringBuilder calls = new StringBuilder();
        for (int i = 0; i < answered; i++) {
            calls.append(ENDPOINT + "\ttext/csv\t" + row(i) + "\n");
        }
        return Files.writeString(folder.resolve("calls.txt"), calls + "no-such-endpoint\ttext/csv\t1,2\n");
    }

    private String row(int applicant) {
        return sandbox.creditData().applicants().get(applicant).features().stream()
                .map(String::valueOf)
                .collect(Collectors.joining(","));
    }

    long scored() {
        return sandbox.sageMaker().witness().scored(ENDPOINT);
    }

    long delivered() {
        return sandbox.dataMart().records(subscription());
    }

    /** How often a record arrived that was there already. */
    long repeated() {
        return sandbox.dataMart().repeats(subscription());
    }

    List<String> scoringIds() {
        return sandbox.dataMart().rows(subscription(), 0, EVERYTHING).stream()
                .map(row -> row.scoringId())
                .toList();
    }

    private String subscription() {
        return sandbox.ibm().subscription(ENDPOINT).id();
    }

    @Override
    public void close() {
        sandbox.close();
    }
}
