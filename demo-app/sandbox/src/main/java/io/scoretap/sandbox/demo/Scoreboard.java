package io.scoretap.sandbox.demo;

import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/**
 * What the demo has to show.
 *
 * @param recorded response times as the data mart holds them
 * @param seen the same calls as the callers of the service saw them
 * @param cost empty if the agent did not tell
 */
record Scoreboard(Audit audit, Latencies recorded, Latencies seen, Optional<AgentCost> cost) {
    private static final String ABSENT = "not available";

    /** The table, its lines ended. */
    String text() {
        StringBuilder text = new StringBuilder();
        count(text, "Calls to SageMaker", audit.calls(), "counted by SageMaker's stand-in");
        count(text, "Records in the data mart", audit.records(), audit.rows() + " rows, one for each applicant");
        count(text, "Lost", audit.lost(), "calls without a record");
        count(text, "Duplicates", audit.duplicates(), "records of a call that has one already");
        count(text, "Altered", audit.altered(), "records of what was never served");
        line(text, "Response time", quantiles(recorded), "of SageMaker, from the data mart");
        line(text, "", quantiles(seen), "of the service, as its callers saw it");
        line(
                text,
                "The agent's cost",
                cost.map(Scoreboard::quantiles).orElse(ABSENT),
                "on the calling thread, in a JVM still cold");
        return text.toString();
    }

    static String links(URI service, URI sandbox) {
        StringBuilder text = new StringBuilder();
        line(text, "Score an applicant", service.toString(), "");
        line(text, "See the record arrive", sandbox.toString(), "");
        return text.toString();
    }

    private static void count(StringBuilder text, String name, long count, String note) {
        line(text, name, String.format(Locale.ROOT, "%,d", count), note);
    }

    private static void line(StringBuilder text, String name, String value, String note) {
        text.append(String.format(Locale.ROOT, "  %-26s%-28s%s", name, value, note)
                        .stripTrailing())
                .append('\n');
    }

    private static String quantiles(Latencies latencies) {
        return latencies
                .quantile(0.5)
                .map(p50 -> "p50 " + milliseconds(p50) + ", p99 "
                        + milliseconds(latencies.quantile(0.99).orElse(p50)))
                .orElse(ABSENT);
    }

    private static String quantiles(AgentCost cost) {
        return "p50 " + nanoseconds(cost.p50()) + ", p99 " + nanoseconds(cost.p99());
    }

    private static String milliseconds(Duration duration) {
        double milliseconds = duration.toNanos() / 1e6;
        return String.format(Locale.ROOT, milliseconds < 10 ? "%.1f ms" : "%.0f ms", milliseconds);
    }

    private static String nanoseconds(double nanoseconds) {
        return nanoseconds < 10_000
                ? String.format(Locale.ROOT, "%.0f ns", nanoseconds)
                : String.format(Locale.ROOT, "%.0f us", nanoseconds / 1e3);
    }
}
