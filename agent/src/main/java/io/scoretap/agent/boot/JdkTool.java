package io.scoretap.agent.boot;

import org.jspecify.annotations.Nullable;

/**
 * The JDK's own programs, which get the agent when {@code JAVA_TOOL_OPTIONS} names it. Since 9 their launchers start a
 * module of the JDK; on 8 only the main class tells them.
 */
final class JdkTool {
    private static final String[] MAIN_CLASSES = {
        "com.sun.java.util.jar.pack.",
        "com.sun.tools.",
        "jdk.internal.jshell.",
        "jdk.jshell.execution.",
        "sun.jvm.hotspot.",
        "sun.jvmstat.",
        "sun.rmi.",
        "sun.security.tools.",
        "sun.tools."
    };

    private JdkTool() {}

    /**
     * @param module the property {@code jdk.module.main}
     * @param command the property {@code sun.java.command}: module/class, class or jar, then arguments
     */
    static boolean isMain(@Nullable String module, @Nullable String command) {
        if (command == null) {
            return false;
        }
        String main = command.substring(command.indexOf('/') + 1);
        if (main.startsWith("com.sun.tools.javac.launcher.")) {
            return false; // java Service.java: javac starts the user's program
        }
        if (module != null) {
            return module.startsWith("jdk.") || module.startsWith("java.");
        }
        for (String prefix : MAIN_CLASSES) {
            if (command.startsWith(prefix)) {
                return true;
            }
        }
        return false;
    }
}
