package io.scoretap.agent.boot;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.Instrumentation;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import org.jspecify.annotations.Nullable;

/**
 * Loads what the application cannot see: the engine and its libraries, from entries of the agent jar that no class path
 * scanner takes for classes. Own classes come first; of others it sees the JDK's only.
 */
final class EngineLoader extends ClassLoader {
    private static final String ENGINE = "io.scoretap.agent.weave.Engine";
    private static final String FOLDER = "engine/";
    private static final String CLASS_SUFFIX = ".class";
    private static final String HIDDEN_SUFFIX = ".classdata";

    static {
        registerAsParallelCapable();
    }

    private final JarFile agentJar;

    EngineLoader(File agentJar) throws IOException {
        super(platformLoader());
        this.agentJar = new JarFile(agentJar, false);
    }

    /** Returns what weaves the SageMaker clients, or null if the settings keep the agent out. */
    static @Nullable ClassFileTransformer start(@Nullable String arguments, Instrumentation instrumentation)
            throws Throwable {
        Method start = Class.forName(ENGINE, true, new EngineLoader(AgentJar.file()))
                .getMethod("start", String.class, Instrumentation.class, String.class);
        try {
            return (ClassFileTransformer) start.invoke(null, arguments, instrumentation, AgentJar.version());
        } catch (InvocationTargetException e) {
            throw e.getTargetException();
        }
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        ZipEntry entry = name.startsWith("java.") ? null : entry(name.replace('.', '/') + CLASS_SUFFIX);
        if (entry == null) {
            return super.loadClass(name, resolve);
        }
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            return loaded != null ? loaded : define(name, entry);
        }
    }

    private Class<?> define(String name, ZipEntry entry) throws ClassNotFoundException {
        try {
            byte[] classFile = read(entry);
            return defineClass(name, classFile, 0, classFile.length, EngineLoader.class.getProtectionDomain());
        } catch (IOException e) {
            throw new ClassNotFoundException(name + " cannot be read from " + agentJar.getName(), e);
        }
    }

    private byte[] read(ZipEntry entry) throws IOException {
        try (InputStream in = agentJar.getInputStream(entry)) {
            ByteArrayOutputStream out = new ByteArrayOutputStream((int) entry.getSize());
            byte[] buffer = new byte[8192];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                out.write(buffer, 0, n);
            }
            return out.toByteArray();
        }
    }

    /** Serves class files too: the engine reads its bridge that way. */
    @Override
    public @Nullable InputStream getResourceAsStream(String name) {
        ZipEntry entry = entry(name);
        try {
            return entry == null ? super.getResourceAsStream(name) : agentJar.getInputStream(entry);
        } catch (IOException e) {
            return null;
        }
    }

    private @Nullable ZipEntry entry(String path) {
        return agentJar.getEntry(FOLDER
                + (path.endsWith(CLASS_SUFFIX)
                        ? path.substring(0, path.length() - CLASS_SUFFIX.length()) + HIDDEN_SUFFIX
                        : path));
    }

    /** The topmost loader above the class path: the platform loader, on 8 the extension loader. */
    private static @Nullable ClassLoader platformLoader() {
        ClassLoader loader = EngineLoader.class.getClassLoader().getParent();
        while (loader != null && loader.getParent() != null) {
            loader = loader.getParent();
        }
        return loader;
    }
}
