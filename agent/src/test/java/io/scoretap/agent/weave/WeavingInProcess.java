package io.scoretap.agent.weave;

import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.IllegalClassFormatException;
import java.lang.instrument.Instrumentation;
import java.security.ProtectionDomain;
import net.bytebuddy.agent.ByteBuddyAgent;

/** The engine in the tests' own JVM, started before the first SageMaker client is loaded. */
public final class WeavingInProcess {
    private static boolean started;

    private WeavingInProcess() {}

    public static synchronized void start(String settings) throws Exception {
        if (!started) {
            Instrumentation instrumentation = ByteBuddyAgent.install();
            instrumentation.addTransformer(new Door(Engine.start(settings, instrumentation, "in process")));
            started = true;
        }
    }

    /** As the agent's door does: the engine is not asked about classes of its own. */
    private record Door(ClassFileTransformer weaver) implements ClassFileTransformer {
        @Override
        public byte[] transform(
                ClassLoader loader, String className, Class<?> loaded, ProtectionDomain domain, byte[] classFile)
                throws IllegalClassFormatException {
            return className != null && className.startsWith("software/amazon/")
                    ? weaver.transform(loader, className, loaded, domain, classFile)
                    : null;
        }
    }
}
