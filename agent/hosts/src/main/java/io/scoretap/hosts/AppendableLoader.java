package io.scoretap.hosts;

import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Paths;

/** A system class loader of the application's own, as a JVM with agents asks for one. */
public final class AppendableLoader extends URLClassLoader {
    public AppendableLoader(ClassLoader parent) {
        super(new URL[0], parent);
    }

    /** Called by the JVM with the jar of each agent. */
    void appendToClassPathForInstrumentation(String jar) throws MalformedURLException {
        addURL(Paths.get(jar).toUri().toURL());
    }
}
