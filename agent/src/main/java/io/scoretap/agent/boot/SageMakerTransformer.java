package io.scoretap.agent.boot;

import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.Instrumentation;
import java.security.ProtectionDomain;
import org.jspecify.annotations.Nullable;

/**
 * Sees every class that the application loads, so it compares names and does nothing else until a SageMaker client comes
 * by. That one brings the engine, which weaves it.
 */
final class SageMakerTransformer implements ClassFileTransformer {
    /** An object, so that its class is loaded before the first question: that would else be about this very class. */
    private final ClientNames clients = new ClientNames();

    private final @Nullable String arguments;
    private final Instrumentation instrumentation;
    private @Nullable ClassFileTransformer engine;
    private boolean tried;

    SageMakerTransformer(@Nullable String arguments, Instrumentation instrumentation) {
        this.arguments = arguments;
        this.instrumentation = instrumentation;
    }

    @Override
    public byte @Nullable [] transform(
            @Nullable ClassLoader loader,
            @Nullable String className,
            @Nullable Class<?> loaded,
            @Nullable ProtectionDomain domain,
            byte[] classFile) {
        return clients.include(className) ? weave(loader, className, loaded, domain, classFile) : null;
    }

    private synchronized byte @Nullable [] weave(
            @Nullable ClassLoader loader,
            @Nullable String className,
            @Nullable Class<?> loaded,
            @Nullable ProtectionDomain domain,
            byte[] classFile) {
        try {
            ClassFileTransformer weaver = engine();
            return weaver == null ? null : weaver.transform(loader, className, loaded, domain, classFile);
        } catch (Throwable e) {
            Stderr.say("calls of " + className + " are not logged: the agent failed; please report " + e);
            return null;
        }
    }

    /** Whether a client came by and the engine stayed out, because of wrong settings or of an error, and said so. */
    synchronized boolean hasFailed() {
        return tried && engine == null;
    }

    /** Tries once, whatever comes of it; a class that is loaded meanwhile by this thread finds no engine. */
    private @Nullable ClassFileTransformer engine() {
        if (!tried) {
            tried = true;
            engine = start();
        }
        return engine;
    }

    private @Nullable ClassFileTransformer start() {
        try {
            return EngineLoader.start(arguments, instrumentation);
        } catch (Throwable e) {
            Stderr.notAttached("the agent failed at the first SageMaker client; please report " + e);
            return null;
        }
    }
}
