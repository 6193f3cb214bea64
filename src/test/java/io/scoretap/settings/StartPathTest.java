package io.scoretap.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The package is read while the application starts, where some of the JDK is off limits or too dear. */
class StartPathTest {
    private static final URL CLASSES =
            Settings.class.getProtectionDomain().getCodeSource().getLocation();

    @Test
    void uses_nothing_that_costs_or_upsets_a_starting_application() throws Exception {
        Path folder = Path.of(CLASSES.toURI()).resolve("io/scoretap/settings");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.toList())
                    .hasSizeGreaterThan(20)
                    .allSatisfy(file -> assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
                            .doesNotContain(
                                    "java/lang/invoke/",
                                    "java/util/stream/",
                                    "java/util/logging/",
                                    "javax/management/",
                                    "java/nio/file/"));
        }
    }

    @Test
    void loads_no_parser_of_yaml_or_json_without_need() throws Exception {
        ClassLoader without = new JdkAndSettings();

        Object settings = without.loadClass(Settings.class.getName())
                .getMethod("read", String.class, Map.class, Map.class)
                .invoke(null, Given.COMPLETE, Map.of(), Map.of());

        assertThat(settings.getClass().getClassLoader()).isSameAs(without);
        assertThat(settings.toString()).startsWith("the endpoint of subscription S");
    }

    private static final class JdkAndSettings extends ClassLoader {
        JdkAndSettings() {
            super(ClassLoader.getPlatformClassLoader());
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            String path = name.replace('.', '/') + ".class";
            try (InputStream in = name.startsWith("io.scoretap.settings.")
                    ? Settings.class.getClassLoader().getResourceAsStream(path)
                    : null) {
                if (in == null) {
                    throw new ClassNotFoundException(name);
                }
                byte[] bytes = in.readAllBytes();
                return defineClass(name, bytes, 0, bytes.length);
            } catch (IOException e) {
                throw new ClassNotFoundException(name, e);
            }
        }
    }
}
