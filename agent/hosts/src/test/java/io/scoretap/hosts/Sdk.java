package io.scoretap.hosts;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A version of the AWS SDK, a line of {@code sdks.csv}.
 *
 * @param more what it can do beside invokeEndpoint
 */
record Sdk(String sdk, String version, List<HttpClient> sync, List<HttpClient> async, List<String> more) {

    static List<Sdk> table() {
        try (BufferedReader table = new BufferedReader(
                new InputStreamReader(Sdk.class.getResourceAsStream("sdks.csv"), StandardCharsets.UTF_8))) {
            return table.lines()
                    .filter(line -> !line.startsWith("#"))
                    .skip(1)
                    .map(Sdk::parse)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Sdk parse(String line) {
        String[] cells = line.split(",", -1);
        return new Sdk(
                cells[0],
                cells[1],
                HttpClient.named(cells[2]),
                HttpClient.named(cells[3]),
                List.of(cells[4].split(" ")));
    }

    /** As few as it takes for each HTTP client to be in one. */
    List<SdkSetUp> setUps() {
        return IntStream.range(0, Math.max(sync.size(), async.size()))
                .mapToObj(i -> new SdkSetUp(this, sync.get(i % sync.size()), async.get(i % async.size())))
                .toList();
    }

    List<Client> clients() {
        return Arrays.stream(Client.values())
                .filter(client -> client.isIn(this))
                .toList();
    }

    String artifact() {
        return sdk.equals("v1")
                ? "com.amazonaws:aws-java-sdk-sagemakerruntime:" + version
                : "software.amazon.awssdk:sagemakerruntime:" + version;
    }

    /** As readers know it, and the tests' name. */
    @Override
    public String toString() {
        return "SDK " + sdk + " " + version;
    }
}
