package io.scoretap.benchmarks.startup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** An agent that does nothing: what the JVM itself asks for having one. */
final class EmptyAgent {
    private EmptyAgent() {}

    @SuppressWarnings("EmptyMethod") // that is the point
    public static void premain(String arguments) {}

    /** Packs this class into a jar of its own. */
    static Path jar() throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().putValue("Premain-Class", EmptyAgent.class.getName());
        String classFile = EmptyAgent.class.getName().replace('.', '/') + ".class";
        Path jar = Files.createTempFile("empty-agent", ".jar");
        jar.toFile().deleteOnExit();
        try (InputStream in = EmptyAgent.class.getClassLoader().getResourceAsStream(classFile);
                JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest)) {
            out.putNextEntry(new JarEntry(classFile));
            Objects.requireNonNull(in, classFile).transferTo(out);
        }
        return jar;
    }
}
