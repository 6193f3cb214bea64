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

/** Packs a class of ours into the jar of an agent to compare with. */
final class AgentJar {
    private AgentJar() {}

    /** @param libraries jars that the agent needs; its manifest names them */
    static Path of(Class<?> agent, Path... libraries) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().putValue("Premain-Class", agent.getName());
        manifest.getMainAttributes().putValue("Can-Retransform-Classes", "true");
        manifest.getMainAttributes().put(Attributes.Name.CLASS_PATH, classPath(libraries));
        Path jar = Files.createTempFile(agent.getSimpleName(), ".jar");
        jar.toFile().deleteOnExit();
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest)) {
            add(agent, out);
            for (Class<?> nested : agent.getDeclaredClasses()) {
                add(nested, out);
            }
        }
        return jar;
    }

    private static String classPath(Path... libraries) {
        StringBuilder urls = new StringBuilder();
        for (Path library : libraries) {
            urls.append(library.toUri()).append(' ');
        }
        return urls.toString().trim();
    }

    private static void add(Class<?> type, JarOutputStream out) throws IOException {
        String classFile = type.getName().replace('.', '/') + ".class";
        try (InputStream in = type.getClassLoader().getResourceAsStream(classFile)) {
            out.putNextEntry(new JarEntry(classFile));
            Objects.requireNonNull(in, classFile).transferTo(out);
        }
    }
}
