package io.scoretap.benchmarks.startup;

/** An agent that does nothing: what the JVM itself asks for having one. */
final class EmptyAgent {
    private EmptyAgent() {}

    @SuppressWarnings("EmptyMethod") // that is the point
    public static void premain(String arguments) {}
}
