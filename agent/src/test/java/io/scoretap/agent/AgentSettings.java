package io.scoretap.agent;

/** Agent arguments for tests. */
public final class AgentSettings {
    /** Enough to attach. */
    public static final String COMPLETE = "subscription-id=S,endpoint=E,openscale.instance-id=I,auth=none";

    private AgentSettings() {}
}
