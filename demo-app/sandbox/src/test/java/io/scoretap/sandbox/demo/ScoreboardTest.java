package io.scoretap.sandbox.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ScoreboardTest {

    @Test
    void lays_out_what_there_is_to_show() {
        Latencies recorded = Latencies.of(List.of(Duration.ofMillis(2), Duration.ofMillis(41)));
        Latencies seen = Latencies.of(List.of(Duration.ofNanos(3_140_000), Duration.ofNanos(44_600_000)));

        String text = new Scoreboard(
                        new Audit(1410, 1409, 1499, 2, 0, 1), recorded, seen, Optional.of(new AgentCost(84.6, 12_400)))
                .text();

        assertThat(text).isEqualTo("""
                          Calls to SageMaker        1,410                       counted by SageMaker's stand-in
                          Records in the data mart  1,409                       1499 rows, one for each applicant
                          Lost                      2                           calls without a record
                          Duplicates                0                           records of a call that has one already
                          Altered                   1                           records of what was never served
                          Response time             p50 2.0 ms, p99 41 ms       of SageMaker, from the data mart
                                                    p50 3.1 ms, p99 45 ms       of the service, as its callers saw it
                          The agent's cost          p50 85 ns, p99 12 us        on the calling thread, in a JVM still cold
                        """);
    }

    @Test
    void says_what_is_not_available() {
        Latencies none = Latencies.of(List.of());

        String text = new Scoreboard(new Audit(3, 0, 0, 3, 0, 0), none, none, Optional.empty()).text();

        assertThat(text.lines().filter(line -> line.contains("not available"))).hasSize(3);
    }

    @Test
    void says_where_to_look_next() {
        assertThat(Scoreboard.links(URI.create("http://127.0.0.1:1/"), URI.create("http://127.0.0.1:2/")))
                .isEqualTo("""
                          Score an applicant        http://127.0.0.1:1/
                          See the record arrive     http://127.0.0.1:2/
                        """);
    }
}
