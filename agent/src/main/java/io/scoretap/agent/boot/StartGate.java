package io.scoretap.agent.boot;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Whether the agent may go into this JVM. */
final class StartGate {
    private StartGate() {}

    /** Whether the agent is to stay out without a word: it is switched off, or this JVM runs a tool of the JDK. */
    static boolean isClosed(@Nullable String arguments) {
        return isSwitchedOff(arguments)
                || JdkTool.isMain(System.getProperty("jdk.module.main"), System.getProperty("sun.java.command"));
    }

    /** Why the agent cannot attach and what to do about it, or null if it can. */
    static @Nullable String refusal(boolean attached) {
        if (attached) {
            return "this JVM has the agent already; remove the second -javaagent"
                    + " (JAVA_TOOL_OPTIONS and JDK_JAVA_OPTIONS count too), or restart the JVM for other options";
        }
        if (!AgentJar.isHome()) {
            return "the agent's classes were loaded from " + AgentJar.home()
                    + ", which is not the agent's own jar; leave scoretap-agent.jar out of the class path and of other jars";
        }
        return null;
    }

    private static boolean isSwitchedOff(@Nullable String arguments) {
        String enabled = enabledIn(arguments);
        if (enabled == null || enabled.isEmpty()) {
            enabled = System.getProperty("scoretap.enabled");
        }
        if (enabled == null || enabled.isEmpty()) {
            enabled = System.getenv("SCORETAP_ENABLED");
        }
        return enabled != null && enabled.trim().toLowerCase(Locale.ROOT).equals("false");
    }

    private static @Nullable String enabledIn(@Nullable String arguments) {
        if (arguments != null) {
            for (String argument : arguments.split(",", -1)) {
                if (argument.trim().startsWith("enabled=")) {
                    return argument.substring(argument.indexOf('=') + 1).trim();
                }
            }
        }
        return null;
    }
}
