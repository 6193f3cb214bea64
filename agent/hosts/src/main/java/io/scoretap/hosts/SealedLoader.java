package io.scoretap.hosts;

/** A system class loader that takes no agents. */
public final class SealedLoader extends ClassLoader {
    public SealedLoader(ClassLoader parent) {
        super(parent);
    }
}
