package io.scoretap.agent.boot;

import java.io.File;
import java.net.URISyntaxException;

/** {@code attach PID [name=value,...]}: the agent into a JVM that runs already. */
final class AttachCommand {
    static final String[] SECRETS = {"api-key", "password", "token"};

    private AttachCommand() {}

    /** Returns the exit status. */
    static int run(String... arguments) {
        try {
            String pid = pid(arguments);
            String options = arguments.length < 2 ? "" : arguments[1];
            warnOfSecrets(options);
            LinuxProcess.requireJvm(new File("/proc"), pid);
            File agent = AgentJar.file();
            String javaVersion = AttachApi.loadAgent(pid, agent, options);
            System.out.println("[scoretap] JVM " + pid + " has loaded " + agent
                    + "; it says on its own stderr what comes of that, once it has a SageMaker client");
            if (warnsOfLateAgents(javaVersion)) {
                System.out.println("[scoretap] its warning that an agent was loaded dynamically is Java's, for any"
                        + " agent; a JVM started with -XX:+EnableDynamicAgentLoading, or with -javaagent, prints none");
            }
            return CommandException.OK;
        } catch (CommandException e) {
            Stderr.say(e.line());
            return e.exitStatus();
        } catch (URISyntaxException e) {
            Stderr.say("this command runs from " + AgentJar.home() + "; run it from scoretap-agent.jar");
            return CommandException.USAGE;
        }
    }

    private static String pid(String... arguments) throws CommandException {
        if (arguments.length == 0 || arguments.length > 2) {
            throw new CommandException(
                    CommandException.USAGE,
                    "attach takes a process id and, in one word, the agent's options: attach PID name=value,...");
        }
        if (!arguments[0].matches("[1-9][0-9]{0,9}")) {
            throw new CommandException(
                    CommandException.USAGE,
                    "\"" + arguments[0] + "\" is no process id; jps lists those of this user's JVMs");
        }
        return arguments[0];
    }

    private static void warnOfSecrets(String options) {
        for (String option : options.split(",", -1)) {
            for (String secret : SECRETS) {
                if (option.trim().startsWith(secret + "=")) {
                    Stderr.say(secret + ": other users of this machine can read it in the command line; use " + secret
                            + "-file");
                }
            }
        }
    }

    /** Since 21, see JEP 451. */
    private static boolean warnsOfLateAgents(String javaVersion) {
        return javaVersion.matches("[0-9]{2,4}") && Integer.parseInt(javaVersion) >= 21;
    }
}
