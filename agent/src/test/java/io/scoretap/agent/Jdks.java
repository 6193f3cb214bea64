package io.scoretap.agent;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** JDKs of this machine, by feature version. */
public final class Jdks {
    private static final Path INSTALLED = Path.of("/usr/lib/jvm");

    private Jdks() {}

    /** The java program of that version; without one the test is skipped. */
    public static String java(int version) throws IOException {
        if (Runtime.version().feature() == version) {
            return AppJvm.javaOf(Path.of(System.getProperty("java.home")));
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
        assumeTrue(false, "no JDK " + version + " in " + INSTALLED);
        throw new AssertionError();
    }

    private static boolean isVersion(Path home, int version) throws IOException {
        Path release = home.resolve("release");
        return Files.exists(release) && Files.readString(release).contains("JAVA_VERSION=\"" + version + ".");
    }
}
