package io.scoretap.benchmarks;

import io.scoretap.settings.SettingsException;
import java.io.IOException;

/** What is called before and after each scoring call on the application's thread. */
interface Subject extends AutoCloseable {
    /** @return what {@link #after} gets */
    Object before();

    void after(Object token);

    /** Waits until the subject's own threads have worked off all calls and rest. */
    void settle() throws InterruptedException;

    @Override
    void close();

    static Subject named(String name) throws IOException, SettingsException {
        return switch (name) {
            case "nothing" -> new NothingSubject();
            case "scoretap-1k" -> new ScoretapSubject(1);
            case "scoretap-10k" -> new ScoretapSubject(10);
            case "scoretap-100k" -> new ScoretapSubject(100);
            case "opentelemetry-span" -> new SpanSubject();
            default -> throw new IllegalArgumentException("no such subject: " + name);
        };
    }
}
