package com.example.creditrisk;

import static com.example.creditrisk.Applicants.FIRST_ROW;
import static com.example.creditrisk.Applicants.first;
import static com.example.creditrisk.Applicants.firstWith;
import static com.example.creditrisk.RunningService.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.example.creditrisk.SageMakerStub.Call;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class ServiceTest {
    private static SageMakerStub sageMaker;
    private static RunningService service;

    @BeforeAll
    static void start() throws Exception {
        sageMaker = new SageMakerStub();
        service = RunningService.start(sageMaker.url());
    }

    @AfterAll
    static void stop() {
        service.close();
        sageMaker.close();
    }

    @Test
    void sends_an_applicant_as_the_row_that_the_models_were_trained_on() throws Exception {
        sageMaker.answers("{\"predictions\":[{\"score\":0.25,\"predicted_label\":0}]}");

        HttpResponse<String> response = service.post("/score", first());

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(sageMaker.calls())
                .containsExactly(new Call(
                        "/endpoints/credit-risk-linear-learner/invocations",
                        "text/csv",
                        "application/json",
                        FIRST_ROW));
    }

    @Test
    void answers_with_risk_score_model_and_time() throws Exception {
        sageMaker.answers("{\"predictions\":[{\"score\":0.75,\"predicted_label\":1}]}");
        Instant before = Instant.now();

        JsonNode assessment = json(service.post("/score?model=linear-learner", first()));

        assertThat(assessment.get("risk").asString()).isEqualTo("bad");
        assertThat(assessment.get("score").asDouble()).isEqualTo(0.75);
        assertThat(assessment.get("model").asString()).isEqualTo("linear-learner");
        assertThat(Instant.parse(assessment.get("scored_at").asString())).isBetween(before, Instant.now());
        assertThat(assessment.get("took_ms").asLong()).isNotNegative();
    }

    @Test
    void takes_xgboosts_probability_of_a_half_for_a_bad_risk() throws Exception {
        sageMaker.answers("0.4999\n0.5\n");

        JsonNode assessments = json(service.post("/score/batch?model=xgboost", List.of(first(), first())));

        assertThat(assessments.findValuesAsString("risk")).containsExactly("good", "bad");
        assertThat(assessments.findValuesAsString("model")).containsOnly("xgboost");
        assertThat(sageMaker.calls())
                .extracting(Call::path, Call::accept)
                .containsExactly(tuple("/endpoints/credit-risk-xgboost/invocations", "text/csv"));
    }

    @Test
    void scores_a_batch_with_one_call() throws Exception {
        sageMaker.answers(
                "{\"predictions\":[{\"score\":0.1,\"predicted_label\":0},{\"score\":0.9,\"predicted_label\":1}]}");

        JsonNode assessments = json(service.post("/score/batch", List.of(first(), firstWith("age", 19))));

        assertThat(assessments.findValuesAsString("score")).containsExactly("0.1", "0.9");
        assertThat(sageMaker.calls())
                .extracting(Call::body)
                .containsExactly(FIRST_ROW + "\n" + FIRST_ROW.replace(",67,", ",19,"));
    }

    @Test
    void names_every_attribute_that_is_wrong() throws Exception {
        Map<String, Object> applicant = firstWith("age", 7.5);
        applicant.put("housing", "tent");
        applicant.put("shoe_size", 44);
        applicant.remove("job");

        HttpResponse<String> response = service.post("/score", applicant);

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        JsonNode errors = json(response).get("errors");
        assertThat(errors.findValuesAsString("pointer")).containsExactly("#/age", "#/housing", "#/job", "#");
        assertThat(errors.findValuesAsString("detail"))
                .containsExactly(
                        "age must be a whole number from 18 to 100, but was '7.5'",
                        "housing must be one of 'rent', 'own', 'for free', but was 'tent'",
                        "job must be one of 'unemp/unskilled non res', 'unskilled resident', 'skilled',"
                                + " 'high qualif/self emp/mgmt', but is missing",
                        "'shoe_size' is not an attribute of an applicant");
    }

    @Test
    void says_which_applicant_of_a_batch_is_wrong_and_calls_no_model() throws Exception {
        sageMaker.answers("never asked for");

        HttpResponse<String> response = service.post("/score/batch", List.of(first(), firstWith("duration", 0)));

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(json(response).findValuesAsString("pointer")).containsExactly("#/1/duration");
        assertThat(sageMaker.calls()).isEmpty();
    }

    @Test
    void lists_the_first_few_of_very_many_errors() throws Exception {
        HttpResponse<String> response =
                service.post("/score/batch", Collections.nCopies(3, Collections.<String, Object>emptyMap()));

        assertThat(json(response).get("detail").asString()).isEqualTo("60 values are not valid");
        assertThat(json(response).get("errors")).hasSize(20);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 4})
    void refuses_a_batch_without_applicants_and_one_with_too_many(int size) throws Exception {
        HttpResponse<String> response = service.post("/score/batch", Collections.nCopies(size, first()));

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(json(response).get("detail").asString())
                .isEqualTo("A batch must have 1 to 3 applicants, but had " + size);
    }

    @Test
    void survives_null_where_an_applicant_should_be() throws Exception {
        assertThat(service.post("/score", null).statusCode()).isEqualTo(400);
        assertThat(service.post("/score/batch", Collections.singletonList(null)).statusCode())
                .isEqualTo(400);
    }

    @Test
    void refuses_a_model_that_there_is_not_and_names_those_that_there_are() throws Exception {
        HttpResponse<String> response = service.post("/score?model=oracle", first());

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(json(response).get("detail").asString())
                .isEqualTo("model must be one of [linear-learner, xgboost], but was 'oracle'");
    }

    @ParameterizedTest
    @CsvSource({
        "424, ModelError, 502",
        "400, ValidationError, 502",
        "403, AccessDeniedException, 502",
        "500, InternalFailure, 502",
        "429, ThrottlingException, 503",
        "429, ModelNotReadyException, 503",
        "503, ServiceUnavailable, 503",
        "530, InternalDependencyException, 503"
    })
    void maps_failures_of_sagemaker(int sageMakerStatus, String errorType, int status) throws Exception {
        sageMaker.fails(sageMakerStatus, errorType);

        HttpResponse<String> response = service.post("/score", first());

        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(json(response).get("title").asString()).isEqualTo("Scoring failed");
        assertThat(response.body()).doesNotContain("as told");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<html>",
                "null",
                "{}",
                "{\"predictions\":[]}",
                "{\"predictions\":[null]}",
                "{\"predictions\":[{\"predicted_label\":0}]}",
                "{\"predictions\":[{\"score\":0.1,\"predicted_label\":0},{\"score\":0.2,\"predicted_label\":0}]}"
            })
    void takes_an_answer_that_it_cannot_use_for_a_failure_of_the_model(String answer) throws Exception {
        sageMaker.answers(answer);

        assertThat(service.post("/score", first()).statusCode()).isEqualTo(502);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "good", "0.1,0.2", "0.1\n0.2", "NaN"})
    void takes_lines_that_it_cannot_use_for_a_failure_of_the_model(String answer) throws Exception {
        sageMaker.answers(answer);

        assertThat(service.post("/score?model=xgboost", first()).statusCode()).isEqualTo(502);
    }

    @Test
    void serves_the_page_and_what_it_is_made_of() throws Exception {
        HttpResponse<String> page = service.get("/");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/html");
        assertThat(page.body()).contains("<title>Credit risk</title>", "href=\"style.css\"", "src=\"app.js\"");
        assertThat(service.get("/style.css").statusCode()).isEqualTo(200);
        assertThat(service.get("/app.js").statusCode()).isEqualTo(200);
        assertThat(json(service.get("/attributes")).findValuesAsString("name"))
                .containsExactlyElementsOf(first().keySet());
    }

    @Test
    void reports_its_health() throws Exception {
        assertThat(service.get("/health").body()).isEqualTo("{\"status\":\"UP\"}");
    }
}
