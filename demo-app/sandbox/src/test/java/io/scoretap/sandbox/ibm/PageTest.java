package io.scoretap.sandbox.ibm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.scoretap.sandbox.Sandbox;
import io.scoretap.sandbox.http.Fault;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PageTest {
    private Sandbox sandbox;
    private IbmClient client;

    @BeforeEach
    void start() throws IOException {
        sandbox = Sandbox.start();
        sandbox.ibm().knobs().auth(false);
        client = new IbmClient(sandbox.ibmServer().url());
    }

    @AfterEach
    void stop() {
        sandbox.close();
    }

    @Test
    void says_that_nothing_has_arrived_yet() throws Exception {
        assertThat(client.get("/").body())
                .contains("No record has arrived", "credit-risk-linear-learner", "no faults")
                .doesNotContain("{{");
    }

    @Test
    void shows_the_latest_rows_with_time_duration_outputs_and_features() throws Exception {
        client.post(Samples.v2Path(sandbox), "[" + Samples.record(sandbox, "<a>", 2) + "]");
        await().untilAsserted(() -> assertThat(client.get("/").body())
                .contains(
                        "<td class=\"id\">&lt;a&gt;-1</td><td>08:24:31.353</td><td class=\"number\">337</td>"
                                + "<td class=\"number output\">0.25</td><td class=\"number output\">0</td>",
                        "<th class=\"number\">credit_amount</th>",
                        "&lt;a&gt;-2",
                        "<td class=\"number\">1169</td>"));
    }

    @Test
    void shows_another_subscription_when_asked() throws Exception {
        Subscription other = sandbox.ibm().subscription("credit-amount-xgboost");
        assertThat(client.get("/?subscription=" + other.id()).body()).contains("Latest rows of credit-amount-xgboost");
    }

    @Test
    void can_be_seen_while_faults_are_in_force() throws Exception {
        sandbox.ibmServer().faults().always(Fault.closed());
        assertThat(client.get("/").body()).contains("1 fault in force");
    }
}
