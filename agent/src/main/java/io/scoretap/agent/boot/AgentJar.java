package io.scoretap.agent.boot;

import java.io.File;
import java.net.URISyntaxException;
import java.security.CodeSource;
import org.jspecify.annotations.Nullable;

/** The jar that the door was loaded from. */
final class AgentJar {
    /** Also in the agent jar's manifest, which a jar that the agent was merged into does not keep. */
    private static final String TITLE = "Scoretap agent";

    private AgentJar() {}

    static boolean isHome() {
        return TITLE.equals(AgentJar.class.getPackage().getImplementationTitle());
    }

    static @Nullable String version() {
        return AgentJar.class.getPackage().getImplementationVersion();
    }

    static String home() {
        CodeSource source = AgentJar.class.getProtectionDomain().getCodeSource();
        return source == null ? "an unknown place" : String.valueOf(source.getLocation());
    }

    /** @throws URISyntaxException if the jar's place is no file */
    static File file() throws URISyntaxException {
        return new File(AgentJar.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
    }
}
