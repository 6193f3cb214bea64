package io.scoretap.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.List;

/** What an application can see of an agent that has woven its client. */
public final class BridgedApp {
    private BridgedApp() {}

    public static void main(String[] scenario) throws Exception {
        App.main(new String[] {"score"});
        BridgedApp.class.getMethod(scenario[0]).invoke(null);
    }

    public static void the_application_sees_no_class_of_the_engine() throws Exception {
        Class.forName("io.scoretap.agent.boot.Premain");
        assertThat(Class.forName("java.lang.ScoretapBridge").getClassLoader()).isNull();
        for (String hidden : List.of(
                "io.scoretap.agent.weave.Engine",
                "io.scoretap.agent.capture.Tap",
                "io.scoretap.exchange.Exchange",
                "io.scoretap.lib.asm.ClassReader")) {
            assertThatThrownBy(() -> Class.forName(hidden)).isInstanceOf(ClassNotFoundException.class);
            assertThat(ClassLoader.getSystemResource(hidden.replace('.', '/') + ".class"))
                    .isNull();
        }
    }

    public static void java_lang_stays_closed_to_the_application() throws Exception {
        assertThat(Object.class.getModule().isOpen("java.lang", BridgedApp.class.getModule()))
                .isFalse();
        Method defineClass =
                ClassLoader.class.getDeclaredMethod("defineClass", String.class, byte[].class, int.class, int.class);
        assertThatThrownBy(() -> defineClass.setAccessible(true)).isInstanceOf(InaccessibleObjectException.class);
    }

    public static void a_loader_without_parent_delegation_runs_woven_code() throws Exception {
        try (URLClassLoader loader = new ModuleLoader()) {
            Class<?> client = loader.loadClass(WovenClient.class.getName());
            assertThat(client).isNotSameAs(WovenClient.class);
            for (String scenario : WovenClient.scenarios().toList()) {
                client.getMethod(scenario).invoke(null);
            }
        }
    }

    /** As in OSGi: of the world outside its own jars it sees the JDK. */
    private static final class ModuleLoader extends URLClassLoader {
        ModuleLoader() throws Exception {
            super(classPath(), null);
        }

        private static URL[] classPath() throws Exception {
            List<URL> urls = new ArrayList<>();
            for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
                urls.add(new File(entry).toURI().toURL());
            }
            return urls.toArray(new URL[0]);
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            return name.startsWith("com.sun.net.httpserver.")
                    ? ClassLoader.getPlatformClassLoader().loadClass(name)
                    : super.findClass(name);
        }
    }
}
