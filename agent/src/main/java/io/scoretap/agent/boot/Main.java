package io.scoretap.agent.boot;

import java.util.Arrays;

/** The commands of {@code java -jar scoretap-agent.jar}. */
public final class Main {
    private static final String USAGE = String.join(
            System.lineSeparator(),
            "usage: java -jar scoretap-agent.jar attach PID [name=value,...]",
            "  Attaches the agent to a running JVM of the same user. Options that are not given are read in that JVM,",
            "  from its system properties and its environment; relative files are relative to its directory.",
            "  Exit status: 0 the JVM has loaded the agent, 1 it has not, 2 wrong command line, 3 no such JVM,",
            "  4 this Java cannot attach.",
            "or, at the start of a JVM: java -javaagent:scoretap-agent.jar[=name=value,...] ...");

    private Main() {}

    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    private static int run(String... arguments) {
        String command = arguments.length == 0 ? "" : arguments[0];
        if (command.equals("attach")) {
            return AttachCommand.run(Arrays.copyOfRange(arguments, 1, arguments.length));
        }
        if (command.equals("help") || command.equals("--help")) {
            System.out.println(USAGE);
            return CommandException.OK;
        }
        Stderr.say((command.isEmpty() ? "no command was given" : "there is no command " + command));
        System.err.println(USAGE);
        return CommandException.USAGE;
    }
}
