package io.scoretap.sandbox.demo;

import io.scoretap.sandbox.Sandbox;
import io.scoretap.sandbox.datamart.DataMart;
import io.scoretap.sandbox.datamart.PayloadError;
import io.scoretap.sandbox.datamart.StoredRow;
import io.scoretap.sandbox.ibm.Ibm;
import io.scoretap.sandbox.ibm.Subscription;
import io.scoretap.sandbox.sagemaker.Invocation;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Runs the whole line on one machine and shows what it did; the working directory is the repository's root. */
public final class Demo {
    private static final String ENDPOINT = "credit-risk-linear-learner";
    private static final Duration START = Duration.ofSeconds(90);
    private static final Duration ARRIVAL = Duration.ofSeconds(30);
    private static final Duration POLL = Duration.ofMillis(100);
    private static final int FAILURE = 1;
    private static final int USAGE_ERROR = 2;

    private final Options options;
    private final Sandbox sandbox;
    private final Subscription subscription;

    public static void main(String[] words) throws InterruptedException {
        if (List.of(words).contains("--help")) {
            System.out.println(Options.USAGE);
            return;
        }
        System.exit(status(List.of(words)));
    }

    private static int status(List<String> words) throws InterruptedException {
        try (Sandbox sandbox = Sandbox.start()) {
            return new Demo(Options.parse(words), sandbox).run() ? 0 : FAILURE;
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage() + "\n\n" + Options.USAGE);
            return USAGE_ERROR;
        } catch (IOException e) {
            System.err.println(e.getMessage());
            return FAILURE;
        }
    }

    private Demo(Options options, Sandbox sandbox) {
        this.options = options;
        this.sandbox = sandbox;
        this.subscription = sandbox.ibm().subscription(ENDPOINT);
    }

    /** Tells whether every call arrived exactly once, as it was served. */
    private boolean run() throws IOException, InterruptedException {
        sandbox.sageMaker().train();
        sandbox.sageMaker().witness().keep(options.applicants());
        ServiceCommand command = command();
        System.out.println("Starting " + String.join(" ", command.words()));
        try (ServiceProcess service = ServiceProcess.start(command.words(), command.environment())) {
            URI root = service.awaitReady(START);
            System.out.println("Scoring " + options.applicants() + " applicants ...\n");
            Latencies seen = new Traffic(root, sandbox.creditData()).score(options.applicants());
            awaitArrival();
            Optional<AgentCost> cost = AgentCost.in(service.pid());
            if (options.once()) {
                // What it still has to send, a duplicate say, is to be seen too.
                service.stop();
            }
            boolean exact = show(seen, cost);
            if (!exact) {
                System.out.println("\nNot every call of the service arrived as it was served" + service.output());
            }
            if (!options.once()) {
                System.out.println(
                        "\n" + Scoreboard.links(root, sandbox.ibmServer().url()) + "\nCtrl-C ends the demo.");
                service.awaitEnd();
            }
            return exact;
        }
    }

    private ServiceCommand command() throws IOException {
        ServiceCommand alone = ServiceCommand.service(sandbox, System.getenv());
        return options.agent() ? alone.withAgent(sandbox, subscription, apiKeyFile()) : alone;
    }

    private static Path apiKeyFile() throws IOException {
        Path file = Files.createTempFile("scoretap-demo", ".apikey");
        file.toFile().deleteOnExit();
        return Files.writeString(file, Ibm.API_KEY);
    }

    private void awaitArrival() throws InterruptedException {
        Instant deadline = Instant.now().plus(options.agent() ? ARRIVAL : Duration.ZERO);
        while (sandbox.dataMart().records(subscription.id()) < served().size()
                && Instant.now().isBefore(deadline)) {
            Thread.sleep(POLL.toMillis());
        }
    }

    private List<Invocation> served() {
        return sandbox.sageMaker().witness().invocations().stream()
                .filter(call -> call.endpoint().equals(ENDPOINT) && call.status() == 200)
                .toList();
    }

    private boolean show(Latencies seen, Optional<AgentCost> cost) {
        DataMart mart = sandbox.dataMart();
        List<StoredRow> stored = mart.rows(subscription.id(), 0, Integer.MAX_VALUE);
        List<PayloadError> errors = mart.errors(subscription.id());
        Audit audit = Audit.of(served(), stored, subscription.features()).withRepeats(mart.repeats(subscription.id()));
        System.out.print(new Scoreboard(audit, responseTimes(stored), seen, cost).text());
        errors.stream()
                .findFirst()
                .ifPresent(first -> System.out.println(
                        "\n  The data mart reports " + errors.size() + " errors, the first: " + first.message()));
        return audit.isExact() && errors.isEmpty();
    }

    /** Of each record once, not of each of its rows. */
    private static Latencies responseTimes(List<StoredRow> stored) {
        return Latencies.of(stored.stream()
                .filter(row -> row.id().equals(row.scoringId() + "-1"))
                .map(StoredRow::responseTime)
                .filter(Objects::nonNull)
                .toList());
    }
}
