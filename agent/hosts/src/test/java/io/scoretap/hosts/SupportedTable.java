package io.scoretap.hosts;

import java.io.IOException;
import java.lang.reflect.AnnotatedElement;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Disabled;

/** What is supported, for the README: what tests run with, and what they say that they show. */
final class SupportedTable {
    private static final Path TESTS = Path.of("target/test-classes");

    private SupportedTable() {}

    static String markdown() throws IOException {
        String clients = Arrays.stream(Client.values()).map(SupportedTable::row).collect(Collectors.joining());
        String hosts = hosts().stream().map(host -> "- " + host + "\n").collect(Collectors.joining());
        return "| client | its calls are | tested with |\n|---|---|---|\n" + clients
                + "\nApplications are tested in these hosts:\n\n" + hosts;
    }

    private static String row(Client client) {
        return "| %s | %s | %s |\n"
                .formatted(
                        client.title(),
                        client.isLogged() ? "logged" : "counted, not logged: their responses go to S3",
                        versions(client));
    }

    /** {@code 1.0, 1.2 on one HTTP client; 1.2 on another} */
    private static String versions(Client client) {
        Map<HttpClient, String> versions = SdkMatrixIT.every()
                .filter(setUp -> setUp.sdk().clients().contains(client))
                .collect(Collectors.groupingBy(
                        setUp -> client.isAsync() ? setUp.async() : setUp.sync(),
                        TreeMap::new,
                        Collectors.mapping(
                                setUp -> setUp.sdk().version(),
                                Collectors.collectingAndThen(
                                        Collectors.toCollection(LinkedHashSet::new),
                                        distinct -> String.join(", ", distinct)))));
        return versions.entrySet().stream()
                .map(entry -> entry.getValue() + entry.getKey().suffix())
                .collect(Collectors.joining("; "));
    }

    private static List<String> hosts() throws IOException {
        try (Stream<Path> files = Files.walk(TESTS)) {
            return files.map(file -> TESTS.relativize(file).toString())
                    .filter(file -> file.endsWith("IT.class"))
                    .map(SupportedTable::type)
                    .filter(SupportedTable::isRun)
                    .flatMap(type -> Stream.concat(Stream.of(type), Stream.of(type.getDeclaredMethods())))
                    .filter(test -> test.isAnnotationPresent(Supports.class) && isRun(test))
                    .map(test -> test.getAnnotation(Supports.class).value())
                    .sorted(String.CASE_INSENSITIVE_ORDER)
                    .toList();
        }
    }

    private static boolean isRun(AnnotatedElement test) {
        return !test.isAnnotationPresent(Disabled.class);
    }

    private static Class<?> type(String file) {
        try {
            return Class.forName(file.replace(".class", "").replace('/', '.').replace('\\', '.'));
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
