package io.scoretap.agent.boot;

import java.lang.instrument.Instrumentation;
import org.jspecify.annotations.Nullable;

/** Where the JVM enters the agent. Whatever goes wrong in here, the application starts as if there were no agent. */
public final class Premain {
    /** The JVM enters once for each {@code -javaagent} and each attach, always by this one class. */
    private static boolean attached;

    private Premain() {}

    /** Called before the application's main, for {@code -javaagent}. */
    public static void premain(@Nullable String arguments, Instrumentation instrumentation) {
        attach(arguments, instrumentation);
    }

    /** Called in a running JVM, which may have loaded SageMaker clients already. */
    public static void agentmain(@Nullable String arguments, Instrumentation instrumentation) {
        if (attach(arguments, instrumentation)) {
            retransformLoaded(instrumentation);
        }
    }

    private static synchronized boolean attach(@Nullable String arguments, Instrumentation instrumentation) {
        try {
            if (StartGate.isClosed(arguments)) {
                return false;
            }
            String refusal = StartGate.refusal(attached);
            if (refusal != null) {
                Stderr.notAttached(refusal);
                return false;
            }
            instrumentation.addTransformer(new SageMakerTransformer(arguments, instrumentation), true);
            attached = true;
            return true;
        } catch (Throwable e) {
            Stderr.notAttached("the agent failed at the start; please report " + e);
            return false;
        }
    }

    private static void retransformLoaded(Instrumentation instrumentation) {
        try {
            for (Class<?> loaded : instrumentation.getAllLoadedClasses()) {
                if (SageMakerTransformer.isTarget(loaded.getName().replace('.', '/'))) {
                    instrumentation.retransformClasses(loaded);
                }
            }
        } catch (Throwable e) {
            Stderr.say("clients that were loaded before the agent are not logged (" + e + "); use -javaagent instead");
        }
    }
}
