package io.scoretap.hosts;

import io.scoretap.agent.AppJvm;
import io.scoretap.agent.AppJvm.Finished;

/** A house that an application lives in: how it is started there. */
interface Host {
    /**
     * Runs the application to its end.
     *
     * @param jvm has the agent's options, if any
     * @param arguments the application's own
     */
    Finished run(AppJvm jvm, String... arguments) throws Exception;
}
