package io.scoretap.benchmarks.startup;

import io.scoretap.benchmarks.CreditModel;
import java.util.List;

/**
 * An application under an agent.
 *
 * @param batches how many requests with records OpenScale gets of a run under Scoretap
 */
record App(String name, Class<?> main, List<String> arguments, int batches) {
    /** @param url where SageMaker is */
    static List<App> all(String url) {
        return List.of(
                new App("never loads the SageMaker client", PlainApp.class, List.of(), 0),
                new App("creates an SDK v2 client", ScoringApp.class, List.of(url), 0),
                new App(
                        "makes one call",
                        ScoringApp.class,
                        List.of(url, CreditModel.ENDPOINT, CreditModel.CSV_ROW),
                        1));
    }
}
