package io.scoretap.sandbox.demo;

import java.util.Iterator;
import java.util.List;

/**
 * The command line of {@code ./demo}.
 *
 * @param once whether to end after the table, with a status that says whether all is well
 * @param applicants how many to score
 * @param agent whether the service gets the agent
 */
record Options(boolean once, int applicants, boolean agent) {
    static final String USAGE = """
            Usage: ./demo [--once] [--applicants N] [--no-agent]
              --once          end after the table; status 0 only if every call arrived exactly once, as it was served
              --applicants N  how many to score, 1 to 100000 (default 500)
              --no-agent      start the service without the agent, to see the difference""";

    private static final int MOST_APPLICANTS = 100_000;

    /** @throws IllegalArgumentException saying which argument is wrong */
    static Options parse(List<String> arguments) {
        Options options = new Options(false, 500, true);
        for (Iterator<String> rest = arguments.iterator(); rest.hasNext(); ) {
            String argument = rest.next();
            options = switch (argument) {
                case "--once" -> new Options(true, options.applicants, options.agent);
                case "--applicants" -> new Options(options.once, count(rest), options.agent);
                case "--no-agent" -> new Options(options.once, options.applicants, false);
                default -> throw new IllegalArgumentException("Unknown argument '" + argument + "'");
            };
        }
        return options;
    }

    private static int count(Iterator<String> rest) {
        String text = rest.hasNext() ? rest.next() : "";
        if (!text.matches("[1-9]\\d{0,5}") || Integer.parseInt(text) > MOST_APPLICANTS) {
            throw new IllegalArgumentException(
                    "--applicants needs a whole number from 1 to " + MOST_APPLICANTS + ", not '" + text + "'");
        }
        return Integer.parseInt(text);
    }
}
