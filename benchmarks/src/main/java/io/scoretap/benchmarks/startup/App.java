package io.scoretap.benchmarks.startup;

import io.scoretap.benchmarks.CreditModel;
import java.util.List;

/**
 * An application under an agent.
 *
 * @param attaches whether Scoretap's agent finds a client to attach to, and says so
 * @param batches how many requests with records OpenScale gets of a run under Scoretap
 */
record App(String name, Class<?> main, List<String> arguments, boolean attaches, int batches) {
    /** @param url where SageMaker is */
    static List<App> all(String url) {
        return List.of(
                new App("never loads the SageMaker client", PlainApp.class, List.of(), false, 0),
                new App("creates an SDK v2 client", ScoringApp.class, List.of(url), true, 0),
                new App(
                        "makes one call",
                        ScoringApp.class,
                        List.of(url, CreditModel.ENDPOINT, CreditModel.CSV_ROW),
                        true,
                        1));
    }
}
