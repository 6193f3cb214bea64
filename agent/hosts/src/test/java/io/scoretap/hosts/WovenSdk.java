package io.scoretap.hosts;

import java.io.File;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.List;

/** Applications and an SDK in a class loader of their own, which weaves the clients as it defines them. */
final class WovenSdk extends URLClassLoader {
    private final Sdk sdk;
    private final Form form;

    /** A way to weave. */
    interface Form {
        /** @return null if there is nothing to weave in that class */
        byte[] woven(ClassLoader sdk, String name, byte[] classFile) throws Exception;
    }

    WovenSdk(Sdk sdk, Form form) {
        super(urls(sdk), ClassLoader.getPlatformClassLoader());
        this.sdk = sdk;
        this.form = form;
    }

    private static URL[] urls(Sdk sdk) {
        List<File> files = new ArrayList<>(List.of(ClassPathIT.CLASSES.toFile()));
        files.addAll(List.of(Artifacts.of(sdk.artifact())));
        return files.stream().map(WovenSdk::url).toArray(URL[]::new);
    }

    private static URL url(File file) {
        try {
            return file.toURI().toURL();
        } catch (MalformedURLException e) {
            throw new UncheckedIOException(e);
        }
    }

    void runApplications(String... arguments) throws Exception {
        for (Client client : sdk.clients()) {
            loadClass(client.app().getName()).getMethod("main", String[].class).invoke(null, (Object) arguments);
        }
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        if (name.equals(AdviceBridge.class.getName())) {
            return AdviceBridge.class;
        }
        byte[] woven = name.endsWith("Client") ? woven(name) : null;
        return woven == null ? super.findClass(name) : defineClass(name, woven, 0, woven.length);
    }

    private byte[] woven(String name) throws ClassNotFoundException {
        try (InputStream in = getResourceAsStream(name.replace('.', '/') + ".class")) {
            return in == null ? null : form.woven(this, name, in.readAllBytes());
        } catch (Exception e) {
            throw new ClassNotFoundException(name, e);
        }
    }
}
