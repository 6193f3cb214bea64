package io.scoretap.agent.boot;

import java.io.BufferedReader;
import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/**
 * What Linux tells of a process, in {@code /proc}; see proc(5). It must be asked first: the attach API greets the process
 * with SIGQUIT, which ends most programs that are no JVM, and shuts servers down.
 */
final class LinuxProcess {
    private LinuxProcess() {}

    /**
     * Does nothing on other systems.
     *
     * @param proc {@code /proc}
     * @throws CommandException if the process is none, or no JVM, or one that this user may not look at
     */
    static void requireJvm(File proc, String pid) throws CommandException {
        if (!new File(proc, "self").exists()) {
            return;
        }
        File process = new File(proc, pid);
        if (!process.exists()) {
            throw noSuchJvm("there is no process " + pid + "; jps lists this user's JVMs");
        }
        try {
            if (!hasMapped(process, "/libjvm.so")) {
                throw noSuchJvm("process " + pid + " is no JVM; jps lists this user's JVMs");
            }
        } catch (IOException e) {
            throw noSuchJvm(
                    "process " + pid + " belongs to another user, or has just ended; run this command as its user");
        }
    }

    private static boolean hasMapped(File process, String library) throws IOException {
        try (BufferedReader maps = new BufferedReader(
                new InputStreamReader(new FileInputStream(new File(process, "maps")), StandardCharsets.UTF_8))) {
            for (String line = maps.readLine(); line != null; line = maps.readLine()) {
                if (line.endsWith(library) || line.endsWith(library + " (deleted)")) { // by an upgrade of the JDK
                    return true;
                }
            }
            return false;
        }
    }

    private static CommandException noSuchJvm(String message) {
        return new CommandException(CommandException.NO_SUCH_JVM, message);
    }
}
