package io.scoretap.agent.weave;

import io.scoretap.PayloadLogger;
import io.scoretap.agent.capture.LoggedCalls;
import io.scoretap.agent.capture.Tap;
import io.scoretap.report.Log;
import io.scoretap.settings.Options;
import io.scoretap.settings.Settings;
import io.scoretap.settings.SettingsException;
import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.Instrumentation;
import org.jspecify.annotations.Nullable;

/** Puts together what runs in an application's JVM: settings, library, tap, bridge and weaver. */
public final class Engine {
    private Engine() {}

    /**
     * Called by the door, once, while the application loads its first SageMaker client. Starts no thread.
     *
     * @param arguments what follows {@code =} in the JVM's flag
     * @param version the agent's
     * @return what weaves SageMaker clients, or null if the settings keep the agent out
     * @throws Exception if the agent cannot work in this JVM
     */
    public static @Nullable ClassFileTransformer start(
            @Nullable String arguments, Instrumentation instrumentation, @Nullable String version) throws Exception {
        Settings settings = settings(arguments);
        if (settings == null || !settings.get(Options.ENABLED)) {
            return null;
        }
        if (Bridge.exists()) {
            say("not attached: another copy of the agent is in this JVM; attach one only");
            return null;
        }
        Log log = Log.of(settings);
        ClassFileTransformer weaver = new Weaver(SdkPackages.of(settings, log), log);
        Bridge.open(instrumentation, new Tap(new LoggedCalls(PayloadLogger.create(settings))));
        for (String warning : settings.warnings()) {
            log.error(warning);
        }
        log.info(version + " attached: logs " + settings);
        return weaver;
    }

    private static @Nullable Settings settings(@Nullable String arguments) {
        try {
            return Settings.read(arguments);
        } catch (SettingsException e) {
            for (String problem : e.problems()) {
                say("disabled: " + problem);
            }
            return null;
        }
    }

    private static void say(String line) {
        System.err.println("[scoretap] " + line);
    }
}
