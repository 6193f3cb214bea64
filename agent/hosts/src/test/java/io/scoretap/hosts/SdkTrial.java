package io.scoretap.hosts;

import static io.scoretap.hosts.Trial.ENDPOINT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.scoretap.agent.AppJvm;
import io.scoretap.agent.AppJvm.Finished;
import io.scoretap.sandbox.Sandbox;
import io.scoretap.sandbox.datamart.StoredRow;
import io.scoretap.sandbox.ibm.Ibm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Runs the applications for all clients of an SDK alone and with the agent, over the same calls: answered ones and all
 * ways to fail. What they print must not differ, and how the agent accounts for the calls must follow from it.
 */
final class SdkTrial {
    private final SdkSetUp setUp;
    private final Sandbox sandbox;

    private SdkTrial(SdkSetUp setUp, Sandbox sandbox) {
        this.setUp = setUp;
        this.sandbox = sandbox;
    }

    static void of(SdkSetUp setUp, Supplier<AppJvm> jvm) throws Exception {
        try (Sandbox sandbox = Sandbox.start()) {
            new SdkTrial(setUp, sandbox).run(jvm);
        }
    }

    private void run(Supplier<AppJvm> jvm) throws Exception {
        Path script = Files.createTempFile("scoretap-calls", ".txt");
        Path counters = Files.createTempFile("scoretap-counters", ".txt");
        try {
            Files.write(script, CallScript.of(sandbox));
            Finished alone = run(jvm.get(), script, counters);
            assertThat(counters).isEmptyFile();
            AppJvm attached = jvm.get().agent(Trial.options(sandbox)).variable("SCORETAP_API_KEY", Ibm.API_KEY);
            compare(alone, run(attached, script, counters));
            account(alone.stdout().lines().toList(), counters(counters));
        } finally {
            Files.delete(script);
            Files.delete(counters);
        }
    }

    private Finished run(AppJvm jvm, Path script, Path counters) {
        List<String> arguments = new ArrayList<>(
                List.of(counters.toString(), sandbox.sageMakerServer().url().toString(), script.toString()));
        setUp.sdk().clients().forEach(client -> arguments.add(client.app().getSimpleName()));
        return setUp.in(jvm).run(Counted.class, arguments.toArray(String[]::new));
    }

    private static void compare(Finished alone, Finished attached) {
        assertThat(attached.exitCode()).as(attached.stderr()).isEqualTo(alone.exitCode());
        assertThat(attached.exitCode()).as(attached.stderr()).isZero();
        assertThat(attached.stdout().lines())
                .containsExactlyElementsOf(alone.stdout().lines().toList());
        List<String> added = attached.errorLines().stream()
                .filter(line -> line.startsWith("[scoretap]"))
                .toList();
        assertThat(added.get(0)).contains("attached: logs");
        assertThat(added.subList(1, added.size())).allMatch(line -> line.contains("invokeEndpointAsync"));
        assertThat(attached.errorLines()).noneMatch(line -> line.contains("io.scoretap.agent"));
    }

    private void account(List<String> lines, Map<String, Long> counters) throws IOException {
        long answered = count(lines, ENDPOINT + " answered");
        assertThat(answered).isGreaterThanOrEqualTo(CallScript.ANSWERED);
        String subscription = sandbox.ibm().subscription(ENDPOINT).id();
        await().untilAsserted(
                        () -> assertThat(sandbox.dataMart().rows(subscription)).isEqualTo(answered));
        assertThat(sandbox.dataMart().repeats(subscription)).isZero();
        Map<?, Long> rowsOfEach = sandbox.dataMart().rows(subscription, 0, 1000).stream()
                .collect(Collectors.groupingBy(StoredRow::request, Collectors.counting()));
        assertThat(rowsOfEach).hasSize(CallScript.ANSWERED);
        assertThat(rowsOfEach.values()).containsOnly(answered / CallScript.ANSWERED);

        long refused = count(lines, "null failed: ");
        long withS3 = count(lines, "S3 ");
        long left = count(lines, "left answered");
        assertThat(counters)
                .containsEntry("Failed", count(lines, " failed: ") - refused - count(lines, "S3 failed: ") + left)
                .noneSatisfy((name, value) -> assertThat(name).startsWith("Faults."));
        assertThat(counters.getOrDefault("NotLogged.invokeEndpointAsync", 0L)).isEqualTo(withS3);
    }

    private static long count(List<String> lines, String part) {
        return lines.stream().filter(line -> line.contains(part)).count();
    }

    private static Map<String, Long> counters(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .map(line -> line.split("="))
                .collect(Collectors.toMap(pair -> pair[0], pair -> Long.valueOf(pair[1])));
    }
}
