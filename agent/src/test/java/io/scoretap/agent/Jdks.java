package io.scoretap.agent;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** JDKs of this machine, by feature version: the tests' own, those that {@code .ci/jdks} put in place, those installed. */
public final class Jdks {
    private static final Path FETCHED = Path.of(System.getProperty("scoretap.test.jdks", byDefault()));
    private static final Path INSTALLED = Path.of("/usr/lib/jvm");

    private Jdks() {}

    /** The java program of that version; without one the test is skipped. */
    public static String java(int version) throws IOException {
        if (Runtime.version().feature() == version) {
            return AppJvm.javaOf(Path.of(System.getProperty("java.home")));
        }
        Path fetched = FETCHED.resolve("java-" + version);
        if (Files.isExecutable(fetched)) {
            return fetched.toString();
        }
        if (Files.isDirectory(INSTALLED)) {
            try (DirectoryStream<Path> homes = Files.newDirectoryStream(INSTALLED)) {
                for (Path home : homes) {
                    if (isVersion(home, version)) {
                        return AppJvm.javaOf(home);
                    }
                }
            }
        }
        assumeTrue(false, "no JDK " + version + " in " + FETCHED + " (see .ci/jdks) or " + INSTALLED);
        throw new AssertionError();
    }

    private static boolean isVersion(Path home, int version) throws IOException {
        Path release = home.resolve("release");
        Pattern number = Pattern.compile("JAVA_VERSION=\"(1\\.)?" + version + "\\D");
        return Files.exists(release)
                && number.matcher(Files.readString(release)).find();
    }

    /** Where {@code .ci/jdks} puts them. */
    private static String byDefault() {
        String chosen = System.getenv("SCORETAP_JDKS");
        return chosen != null ? chosen : System.getProperty("user.home") + "/.cache/scoretap/jdks";
    }
}
