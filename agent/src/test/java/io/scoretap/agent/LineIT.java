package io.scoretap.agent;

import static io.scoretap.agent.SandboxedApp.LINEAR_LEARNER;
import static io.scoretap.agent.SandboxedApp.csv;
import static io.scoretap.agent.SandboxedApp.identities;
import static io.scoretap.agent.SandboxedApp.options;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.scoretap.agent.AppJvm.Finished;
import io.scoretap.sandbox.Sandbox;
import io.scoretap.sandbox.credit.Applicant;
import io.scoretap.sandbox.datamart.StoredRow;
import io.scoretap.sandbox.http.Fault;
import io.scoretap.sandbox.ibm.Ibm;
import io.scoretap.sandbox.ibm.Subscription;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The main job, end to end: an unmodified application, the packaged jar, and what the data mart holds in the end. */
class LineIT {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path folder;

    private Sandbox sandbox;

    @BeforeEach
    void start() throws IOException {
        sandbox = Sandbox.start();
        sandbox.sageMaker().witness().keep(1000);
    }

    @AfterEach
    void stop() {
        sandbox.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"auto", "v1", "v2"})
    void every_call_arrives_once_and_timed_in_the_columns_of_the_subscription(String api) throws Exception {
        Instant before = Instant.now();
        Finished app = new SandboxedApp(sandbox)
                .csvCalls(LINEAR_LEARNER, 20)
                .agentWithKey(options(sandbox, LINEAR_LEARNER) + ",openscale.api=" + api)
                .run();

        assertThat(app.exitCode()).isEqualTo(ScoringApp.STATUS);
        assertThat(app.errorLines()).singleElement().asString().startsWith("[scoretap] ");
        List<StoredRow> rows = rows(LINEAR_LEARNER, 20);
        assertThat(rows).extracting(StoredRow::scoringId).doesNotHaveDuplicates();
        List<String> answers = app.stdout().lines().toList();
        for (int i = 0; i < rows.size(); i++) {
            StoredRow row = rows.get(i);
            assertThat(row.request())
                    .hasToString(
                            requestOf(sandbox.creditData().applicants().get(i)).toString());
            assertThat(row.response())
                    .hasToString(
                            JSON.readTree(answers.get(i)).at("/predictions/0").toString());
            assertThat(row.id()).isEqualTo(row.scoringId() + "-1");
            assertThat(row.responseTime()).isBetween(Duration.ZERO, Duration.between(before, Instant.now()));
            assertThat(row.scoringTimestamp()).isBetween(before.minusMillis(1), Instant.now());
        }
        assertThat(sandbox.dataMart().repeats(subscription(LINEAR_LEARNER))).isZero();
    }

    @Test
    void auto_finds_a_server_that_has_only_v1() {
        sandbox.ibm().knobs().v2(false);
        new SandboxedApp(sandbox)
                .csvCalls(LINEAR_LEARNER, 3)
                .agentWithKey(options(sandbox, LINEAR_LEARNER))
                .run();
        assertThat(rows(LINEAR_LEARNER, 3)).hasSize(3);
        assertThat(sandbox.ibmServer().log().count("scoring_payloads", 202)).isPositive();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "credit-risk-linear-learner",
                "credit-risk-xgboost",
                "credit-amount-linear-learner",
                "credit-amount-xgboost",
                "credit-history-linear-learner",
                "credit-history-xgboost"
            })
    void binary_multiclass_and_regression_of_linear_learner_and_xgboost(String endpoint) {
        String batch = String.join("|", features(endpoint, 4), features(endpoint, 5), features(endpoint, 6));
        Finished app = new SandboxedApp(sandbox)
                .call(endpoint, "text/csv", features(endpoint, 3))
                .call(endpoint, "text/csv; charset=utf-8", batch)
                .agentWithKey(options(sandbox, endpoint))
                .run();

        assertThat(app.errorLines()).as(app.stderr()).hasSize(1);
        List<StoredRow> rows = rows(endpoint, 4);
        assertThat(rows.get(3).id()).isEqualTo(rows.get(1).scoringId() + "-3");
        assertThat(sandbox.dataMart().errors(subscription(endpoint))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"instances\":[{\"features\":[%1$s]},{\"features\":[%2$s]}]}",
                "{\"instances\":[{\"data\":{\"features\":{\"values\":[%1$s]}}},{\"data\":{\"features\":{\"values\":[%2$s]}}}]}"
            })
    void json_requests_give_the_same_rows_as_csv(String shape) throws Exception {
        List<Applicant> applicants = sandbox.creditData().applicants();
        new SandboxedApp(sandbox)
                .call(
                        LINEAR_LEARNER,
                        "application/json",
                        shape.formatted(csv(applicants.get(0)), csv(applicants.get(1))))
                .agentWithKey(options(sandbox, LINEAR_LEARNER))
                .run();
        assertThat(rows(LINEAR_LEARNER, 2))
                .extracting(StoredRow::request)
                .containsExactly(requestOf(applicants.get(0)), requestOf(applicants.get(1)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "cp4d user and password; auth=cp4d,username=admin,password=sandbox-password,cp4d.url=%s",
                "cp4d user and api key;  username=admin,api-key=sandbox-api-key,cp4d.url=%s",
                "iam;                    auth=iam,api-key=sandbox-api-key,iam.url=%s",
                "no login;               auth=none"
            })
    void logs_in_as_the_settings_say(String name, String credentials) {
        sandbox.ibm().knobs().auth(!credentials.equals("auth=none"));
        Finished app = new SandboxedApp(sandbox)
                .csvCalls(LINEAR_LEARNER, 2)
                .agent(identities(sandbox, LINEAR_LEARNER) + ","
                        + credentials.formatted(sandbox.ibmServer().url()))
                .run();
        assertThat(rows(LINEAR_LEARNER, 2)).hasSize(2);
    }

    @Test
    void calls_of_other_endpoints_and_failed_calls_are_not_sent() {
        Finished app = new SandboxedApp(sandbox)
                .csvCalls("credit-risk-xgboost", 2)
                .csvCalls("no-such-endpoint", 1)
                .csvCalls(LINEAR_LEARNER, 1)
                .agentWithKey(options(sandbox, LINEAR_LEARNER))
                .run();
        assertThat(app.stdout()).contains("ValidationErrorException");
        assertThat(app.errorLines()).hasSize(1);
        assertThat(rows(LINEAR_LEARNER, 1)).hasSize(1);
        assertThat(rows("credit-risk-xgboost", 0)).isEmpty();
    }

    @Test
    void several_models_of_one_service_each_have_a_subscription() throws IOException {
        Path file = folder.resolve("scoretap.yaml");
        Files.writeString(file, """
                openscale:
                  url: %1$s
                  instance-id: %2$s
                iam.url: %1$s
                api-key: %3$s
                binding-id: %4$s
                routes:
                  - endpoint: credit-risk-linear-*
                    subscription-id: %5$s
                  - endpoint: credit-risk-xgboost
                    subscription-id: %6$s
                    response-fields: [score]
                """.formatted(
                        sandbox.ibmServer().url(),
                        Subscription.INSTANCE_ID,
                        Ibm.API_KEY,
                        Subscription.BINDING_ID,
                        subscription(LINEAR_LEARNER),
                        subscription("credit-risk-xgboost")));
        Finished app = new SandboxedApp(sandbox)
                .csvCalls(LINEAR_LEARNER, 3)
                .csvCalls("credit-risk-xgboost", 2)
                .variable("SCORETAP_CONFIG", file.toString())
                .agent("")
                .run();
        assertThat(rows(LINEAR_LEARNER, 3)).hasSize(3);
        assertThat(rows("credit-risk-xgboost", 2)).hasSize(2);
    }

    @Test
    void calls_wait_in_an_outage_and_keep_their_ids_when_answers_are_lost() {
        sandbox.ibmServer().faults().next(2, "records", Fault.status(503));
        sandbox.ibmServer().faults().next(1, "records", Fault.resetMidBody());
        new SandboxedApp(sandbox)
                .csvCalls(LINEAR_LEARNER, 5)
                .agentWithKey(options(sandbox, LINEAR_LEARNER) + ",batch.age=1ms,shutdown.timeout=30s")
                .run();
        assertThat(rows(LINEAR_LEARNER, 5)).extracting(StoredRow::scoringId).doesNotHaveDuplicates();
        assertThat(sandbox.dataMart().errors(subscription(LINEAR_LEARNER))).isEmpty();
    }

    @Test
    void what_cannot_be_decoded_is_named_once_and_without_its_content() {
        Finished app = new SandboxedApp(sandbox)
                .csvCalls(LINEAR_LEARNER, 2)
                .agentWithKey(options(sandbox, LINEAR_LEARNER) + ",features=only,two")
                .run();
        assertThat(rows(LINEAR_LEARNER, 0)).isEmpty();
        assertThat(app.errorLines()).hasSizeBetween(2, 3);
        assertThat(app.errorLines().get(1))
                .contains("calls of endpoint credit-risk-linear-learner cannot be logged (feature_count)")
                .contains("20")
                .contains("2")
                .doesNotContain(csv(sandbox.creditData().applicants().get(0)));
    }

    private ObjectNode requestOf(Applicant applicant) {
        ObjectNode row = JSON.createObjectNode();
        List<String> names = sandbox.creditData().featureNames();
        IntStream.range(0, names.size())
                .forEach(i -> row.put(names.get(i), applicant.features().get(i)));
        return row;
    }

    /** An applicant as the endpoint's model takes it: without the column that it predicts. */
    private String features(String endpoint, int applicant) {
        List<String> all = sandbox.creditData().featureNames();
        List<String> wanted = sandbox.ibm().subscription(endpoint).features();
        List<Integer> values = sandbox.creditData().applicants().get(applicant).features();
        return String.join(
                ",",
                wanted.stream()
                        .map(name -> String.valueOf(values.get(all.indexOf(name))))
                        .toList());
    }

    /** The rows of the endpoint's subscription, when they are so many: OpenScale stores after it has answered. */
    private List<StoredRow> rows(String endpoint, int count) {
        await().untilAsserted(() ->
                assertThat(sandbox.dataMart().rows(subscription(endpoint))).isEqualTo(count));
        return sandbox.dataMart().rows(subscription(endpoint), 0, 1000);
    }

    private String subscription(String endpoint) {
        return sandbox.ibm().subscription(endpoint).id();
    }
}
