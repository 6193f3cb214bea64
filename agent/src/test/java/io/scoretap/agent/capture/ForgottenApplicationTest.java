package io.scoretap.agent.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.scoretap.exchange.Capture;
import java.io.File;
import java.lang.ref.WeakReference;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An application with an SDK of its own comes and goes, as in a server that redeploys it; the agent stays. */
class ForgottenApplicationTest {
    private final List<String> read = new ArrayList<>();
    private final Listener listener = new Listener();
    private final Tap tap = new Tap(listener);

    @Test
    void a_class_loader_is_not_held_by_what_is_known_of_its_classes() throws Exception {
        WeakReference<ClassLoader> gone = runApplication();

        assertThat(read).containsExactly("credit: 0 bytes of unnamed type -> 0 bytes of unnamed type");
        assertThat(listener.failed).containsExactly("service_503", "client");
        assertThat(listener.lost).isEmpty();
        await().until(() -> {
            System.gc();
            return gone.get() == null;
        });
    }

    private WeakReference<ClassLoader> runApplication() throws Exception {
        try (URLClassLoader loader = new URLClassLoader(classPath(), ClassLoader.getPlatformClassLoader())) {
            Class<?> application = loader.loadClass(Application.class.getName());
            Object request = application.getMethod("request").invoke(null);
            tap.accept(tap.apply(request), application.getMethod("response").invoke(null));
            tap.accept(tap.apply(request), application.getMethod("refusal").invoke(null));
            Object token = tap.apply(application.getMethod("streamRequest").invoke(null));
            Object handler = application.getMethod("handler").invoke(null);
            assertThat(tap.handler(token, handler)).isNotSameAs(handler);
            tap.accept(token, new IllegalStateException());
            for (Capture call : listener.answered) {
                read.add(call.read().toString());
            }
            listener.answered.clear();
            return new WeakReference<>(loader);
        }
    }

    private static URL[] classPath() throws Exception {
        List<URL> urls = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            urls.add(new File(entry).toURI().toURL());
        }
        return urls.toArray(new URL[0]);
    }

    /** Loaded by the application's loader. */
    public static final class Application {
        private Application() {}

        public static Object request() {
            return software.amazon.awssdk.services.sagemakerruntime.model.InvokeEndpointRequest.builder()
                    .endpointName("credit")
                    .build();
        }

        public static Object response() {
            return software.amazon.awssdk.services.sagemakerruntime.model.InvokeEndpointResponse.builder()
                    .build();
        }

        public static Object refusal() {
            return software.amazon.awssdk.services.sagemakerruntime.model.SageMakerRuntimeException.builder()
                    .statusCode(503)
                    .build();
        }

        public static Object streamRequest() {
            return software.amazon.awssdk.services.sagemakerruntime.model.InvokeEndpointWithResponseStreamRequest
                    .builder()
                    .build();
        }

        public static Object handler() {
            return new Reader();
        }
    }
}
