package io.scoretap.agent.boot;

import java.lang.instrument.Instrumentation;
import org.jspecify.annotations.Nullable;

/** Where the JVM enters the agent. Whatever goes wrong in here, the application starts as if there were no agent. */
public final class Premain {
    /** The JVM enters once for each {@code -javaagent} and each attach, always by this one class. */
    private static @Nullable Attachment attachment;

    private Premain() {}

    /** Called before the application's main, for {@code -javaagent}. An AOT cache has loaded its classes even before. */
    public static void premain(@Nullable String arguments, Instrumentation instrumentation) {
        enter(arguments, instrumentation);
    }

    /** Called in a running JVM. */
    public static void agentmain(@Nullable String arguments, Instrumentation instrumentation) {
        enter(arguments, instrumentation);
    }

    private static void enter(@Nullable String arguments, Instrumentation instrumentation) {
        Attachment added = attach(arguments, instrumentation);
        if (added != null) {
            added.weaveLoadedClients();
        }
    }

    private static synchronized @Nullable Attachment attach(
            @Nullable String arguments, Instrumentation instrumentation) {
        try {
            if (StartGate.isClosed(arguments)) {
                return null;
            }
            makeWay();
            String refusal = StartGate.refusal(attachment != null);
            if (refusal != null) {
                Stderr.notAttached(refusal);
                return null;
            }
            attachment = Attachment.install(arguments, instrumentation);
            return attachment;
        } catch (Throwable e) {
            Stderr.notAttached("the agent failed at the start; please report " + e);
            return null;
        }
    }

    /** An attach with the right settings must succeed after one with wrong ones. */
    private static void makeWay() {
        if (attachment != null && attachment.hasFailed()) {
            attachment.remove();
            attachment = null;
        }
    }
}
