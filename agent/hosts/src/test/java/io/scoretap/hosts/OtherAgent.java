package io.scoretap.hosts;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.scoretap.agent.AppJvm;
import io.scoretap.agent.AppJvm.Finished;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Agents that a service may have already: how they are started, and what shows that they do their work. */
enum OtherAgent {
    /** Has a span around main, so a call whose context is lost would not be in main's trace. */
    OPENTELEMETRY("io.opentelemetry.javaagent:opentelemetry-javaagent:2.33.1") {
        @Override
        AppJvm attach(AppJvm jvm, Path folder) {
            return jvm.agent(jar(), "")
                    .option(
                            "-Dotel.traces.exporter=console",
                            "-Dotel.metrics.exporter=none",
                            "-Dotel.logs.exporter=none")
                    .option("-Dotel.instrumentation.methods.include=" + SyncAndAsyncApp.class.getName() + "[main]");
        }

        @Override
        String work(Path folder, Finished app) {
            List<MatchResult> spans = Pattern.compile("LoggingSpanExporter - '(.*?)' : (\\w+) ")
                    .matcher(app.stderr())
                    .results()
                    .toList();
            long calls = spans.stream()
                    .filter(span -> span.group(1).equals("SageMakerRuntime.InvokeEndpoint"))
                    .count();
            long traces = spans.stream().map(span -> span.group(2)).distinct().count();
            return calls + " calls among " + spans.size() + " spans of " + traces + " trace";
        }

        @Override
        String expectedWork() {
            int calls = OtherAgentsIT.ANSWERED * 3 + 2;
            return calls + " calls among " + (calls + 1) + " spans of 1 trace";
        }
    },

    /** Names at the exit what it has instrumented. */
    ELASTIC_APM("co.elastic.apm:elastic-apm-agent:1.55.1") {
        @Override
        AppJvm attach(AppJvm jvm, Path folder) {
            return jvm.agent(jar(), "")
                    .option("-Delastic.apm.disable_send=true", "-Delastic.apm.cloud_provider=NONE")
                    .option("-Delastic.apm.log_file=" + folder.resolve("elastic.log"));
        }

        @Override
        String work(Path folder, Finished app) throws IOException {
            return Pattern.compile("Used instrumentation groups: .*\\b(aws-sdk)\\b")
                    .matcher(taken(folder.resolve("elastic.log")))
                    .results()
                    .map(used -> used.group(1))
                    .collect(Collectors.joining());
        }

        @Override
        String expectedWork() {
            return "aws-sdk";
        }
    },

    /** Instruments the client that Scoretap weaves, too. */
    JACOCO("org.jacoco:org.jacoco.agent:jar:runtime:0.8.15") {
        @Override
        AppJvm attach(AppJvm jvm, Path folder) {
            String sdk = "software.amazon.awssdk.services.sagemakerruntime";
            return jvm.agent(
                    jar(),
                    "append=false,includes=io.scoretap.hosts.*:" + sdk + ".*,destfile="
                            + folder.resolve("jacoco.exec"));
        }

        /** The file names the classes that ran. */
        @Override
        String work(Path folder, Finished app) throws IOException {
            String executed = taken(folder.resolve("jacoco.exec"));
            Set<String> classes = Pattern.compile("SyncAndAsyncApp|DefaultSageMakerRuntime(Async)?Client(?=\\W)")
                    .matcher(executed)
                    .results()
                    .map(MatchResult::group)
                    .collect(Collectors.toCollection(TreeSet::new));
            return classes.toString();
        }

        @Override
        String expectedWork() {
            return "[DefaultSageMakerRuntimeAsyncClient, DefaultSageMakerRuntimeClient, SyncAndAsyncApp]";
        }
    };

    private final String coordinates;

    OtherAgent(String coordinates) {
        this.coordinates = coordinates;
    }

    Path jar() {
        return Artifacts.single(coordinates).toPath();
    }

    /** A file's content, which the next run is not to find. */
    private static String taken(Path file) throws IOException {
        String content = Files.readString(file, ISO_8859_1);
        Files.delete(file);
        return content;
    }

    abstract AppJvm attach(AppJvm jvm, Path folder);

    /** What it found out in a run of {@link SyncAndAsyncApp}. */
    abstract String work(Path folder, Finished app) throws IOException;

    abstract String expectedWork();
}
