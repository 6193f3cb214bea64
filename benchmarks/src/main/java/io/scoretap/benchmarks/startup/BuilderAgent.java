package io.scoretap.benchmarks.startup;

import static net.bytebuddy.matcher.ElementMatchers.named;

import java.lang.instrument.Instrumentation;
import net.bytebuddy.agent.builder.AgentBuilder;
import net.bytebuddy.asm.Advice;

/** How most agents are written: Byte Buddy's {@code AgentBuilder} in premain, here for the one client that Scoretap weaves. */
final class BuilderAgent {
    private static final String CLIENT =
            "software.amazon.awssdk.services.sagemakerruntime.DefaultSageMakerRuntimeClient";

    private BuilderAgent() {}

    public static void premain(String arguments, Instrumentation instrumentation) {
        new AgentBuilder.Default()
                .type(named(CLIENT))
                .transform((builder, type, loader, module, domain) ->
                        builder.visit(Advice.to(Timing.class).on(named("invokeEndpoint"))))
                .installOn(instrumentation);
    }

    /** Takes the time before a call, and nothing else. */
    static final class Timing {
        private Timing() {}

        @Advice.OnMethodEnter
        static long enter() {
            return System.nanoTime();
        }
    }
}
