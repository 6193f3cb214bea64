package io.scoretap.agent.boot;

import java.io.File;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/**
 * {@code com.sun.tools.attach.VirtualMachine}, by reflection: Java 8 has it in the JDK's {@code tools.jar} only, newer ones
 * in the module {@code jdk.attach}, and a JRE may lack it.
 */
final class AttachApi {
    private static final String VIRTUAL_MACHINE = "com.sun.tools.attach.VirtualMachine";

    /** What a JVM takes of jar and options together, before Java 24. */
    private static final int LONGEST_ARGUMENT = 1_024;

    private AttachApi() {}

    /**
     * Returns the JVM's {@code java.specification.version}.
     *
     * @param options the agent's; may be empty
     */
    static String loadAgent(String pid, File agent, String options) throws CommandException {
        try {
            Class<?> virtualMachine = virtualMachine();
            Object jvm = virtualMachine.getMethod("attach", String.class).invoke(null, pid);
            try {
                Properties properties = (Properties)
                        virtualMachine.getMethod("getSystemProperties").invoke(jvm);
                loadAgent(virtualMachine, jvm, agent, options);
                return properties.getProperty("java.specification.version", "");
            } finally {
                virtualMachine.getMethod("detach").invoke(jvm);
            }
        } catch (InvocationTargetException e) {
            throw refusal(pid, agent, options, e.getTargetException());
        } catch (ReflectiveOperationException e) {
            throw noApi(e.toString());
        }
    }

    private static void loadAgent(Class<?> virtualMachine, Object jvm, File agent, String options)
            throws ReflectiveOperationException {
        try {
            virtualMachine.getMethod("loadAgent", String.class, String.class).invoke(jvm, agent.getPath(), options);
        } catch (InvocationTargetException e) {
            // A JVM of Java 8 says "0" where newer ones say "return code: 0", which is all that newer JDKs understand.
            if (!"0".equals(e.getTargetException().getMessage())) {
                throw e;
            }
        }
    }

    private static Class<?> virtualMachine() throws CommandException {
        try {
            return Class.forName(VIRTUAL_MACHINE, true, loader());
        } catch (ClassNotFoundException | IOException e) {
            throw noApi("it is a JRE, or an image without the module jdk.attach");
        }
    }

    private static ClassLoader loader() throws IOException {
        File tools = new File(System.getProperty("java.home"), "../lib/tools.jar");
        return tools.exists()
                ? new URLClassLoader(new URL[] {tools.toURI().toURL()})
                : ClassLoader.getSystemClassLoader();
    }

    private static CommandException noApi(String reason) {
        return new CommandException(
                CommandException.NO_ATTACH_API,
                "the Java in " + System.getProperty("java.home") + " cannot attach to JVMs (" + reason
                        + "); run this command with the java of a JDK");
    }

    private static CommandException refusal(String pid, File agent, String options, Throwable cause) {
        return new CommandException(
                CommandException.REFUSED,
                "JVM " + pid + " " + reason(agent, options, cause) + " (" + cause.getMessage() + ")");
    }

    private static String reason(File agent, String options, Throwable cause) {
        String message = String.valueOf(cause.getMessage());
        if (isTooLong(agent + "=" + options) && cause instanceof IOException) {
            return "takes at most 1,024 bytes of jar and options; put the options into a file, config=";
        }
        if (message.contains("Agent JAR not found")) {
            return "cannot open " + agent + "; put the jar where that process can read it, in its container too";
        }
        if (message.contains("EnableDynamicAgentLoading")) {
            return "runs with -XX:-EnableDynamicAgentLoading; restart it without, or with -javaagent";
        }
        if (cause.getClass().getSimpleName().equals("AttachNotSupportedException")) {
            return "cannot be attached to: it runs with -XX:+DisableAttachMechanism, or hangs; restart it with -javaagent";
        }
        return "did not load the agent; try again, or restart it with -javaagent";
    }

    private static boolean isTooLong(String argument) {
        return argument.getBytes(StandardCharsets.UTF_8).length >= LONGEST_ARGUMENT;
    }
}
