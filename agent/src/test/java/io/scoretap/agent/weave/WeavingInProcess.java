package io.scoretap.agent.weave;

import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.IllegalClassFormatException;
import java.security.ProtectionDomain;
import net.bytebuddy.agent.ByteBuddyAgent;

/** The engine in the tests' own JVM, started before the first SageMaker client is loaded. */
public final class WeavingInProcess {
    private static ClassFileTransformer weaver;
    private static boolean started;

    private WeavingInProcess() {}

    public static synchronized void start(String settings) throws Exception {
        if (!started) {
            ByteBuddyAgent.install().addTransformer(new Door(weaver(settings)));
            started = true;
        }
    }

    /** Opens the bridge, and leaves it to the caller what to weave. */
    public static synchronized ClassFileTransformer weaver(String settings) throws Exception {
        if (weaver == null) {
            weaver = Engine.start(settings, ByteBuddyAgent.install(), "in process");
        }
        return weaver;
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
