package io.scoretap.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The packaged jar, run as a demo runs it. */
@Timeout(120)
class RunnableJarIT {
    private static final Pattern READY = Pattern.compile(
            "scoretap-sandbox sagemaker=(http://127\\.0\\.0\\.1:\\d+) ibm=(http://127\\.0\\.0\\.1:\\d+)");

    @Test
    void prints_its_urls_serves_and_ends_when_told() throws Exception {
        Process process = run();
        try (BufferedReader output = reader(process)) {
            Matcher ready = READY.matcher(output.readLine());
            assertThat(ready.matches()).isTrue();
            assertThat(get(ready.group(2) + "/")).contains("Scoretap sandbox");
            // Process.destroy would close the streams as well.
            assertThat(process.toHandle().destroy()).isTrue();
            assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
            assertThat(output.readLine()).as("further output").isNull();
        } finally {
            process.destroyForcibly();
        }
    }

    @Test
    void a_bad_argument_is_named_with_the_usage_and_status_2() throws Exception {
        Process process = run("--ibm-port", "x");
        try (BufferedReader output = reader(process)) {
            assertThat(output.lines())
                    .startsWith("--ibm-port is 'x', but must be a whole number")
                    .contains("java -jar scoretap-sandbox.jar [options]");
        }
        assertThat(process.waitFor()).isEqualTo(2);
    }

    @Test
    void a_taken_port_is_named() throws Exception {
        try (Sandbox sandbox = Sandbox.start()) {
            int taken = sandbox.ibmServer().url().getPort();
            Process process = run("--ibm-port", String.valueOf(taken));
            try (BufferedReader output = reader(process)) {
                assertThat(output.lines())
                        .containsExactly("Cannot listen on port " + taken + " of 127.0.0.1 for ibm; is it taken?");
            }
            assertThat(process.waitFor()).isEqualTo(1);
        }
    }

    private static Process run(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                Path.of("target", "scoretap-sandbox.jar").toString()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    private static BufferedReader reader(Process process) {
        return new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    private static String get(String url) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(url)).build(), HttpResponse.BodyHandlers.ofString())
                .body();
    }
}
