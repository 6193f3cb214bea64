package io.scoretap.agent.boot;

import java.lang.instrument.Instrumentation;
import org.jspecify.annotations.Nullable;

/** The agent's transformer in this JVM, and the clients that were loaded before it. */
final class Attachment {
    private final Instrumentation instrumentation;
    private final SageMakerTransformer transformer;
    private final ClientNames clients = new ClientNames();

    private Attachment(Instrumentation instrumentation, SageMakerTransformer transformer) {
        this.instrumentation = instrumentation;
        this.transformer = transformer;
    }

    static Attachment install(@Nullable String arguments, Instrumentation instrumentation) {
        SageMakerTransformer transformer = new SageMakerTransformer(arguments, instrumentation);
        instrumentation.addTransformer(transformer, true);
        return new Attachment(instrumentation, transformer);
    }

    void remove() {
        instrumentation.removeTransformer(transformer);
    }

    /** Whether a client came by and the engine stayed out. */
    boolean hasFailed() {
        return transformer.hasFailed();
    }

    void weaveLoadedClients() {
        for (Class<?> loaded : instrumentation.getAllLoadedClasses()) {
            if (isClient(loaded)) {
                weave(loaded);
            }
        }
    }

    private void weave(Class<?> client) {
        try {
            instrumentation.retransformClasses(client);
        } catch (Throwable e) {
            Stderr.say("calls of the " + client.getName() + " that was loaded before the agent are not logged (" + e
                    + "); use -javaagent instead");
        }
    }

    private boolean isClient(Class<?> loaded) {
        return clients.include(loaded.getName().replace('.', '/'));
    }
}
