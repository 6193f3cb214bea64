package io.scoretap.sandbox.sagemaker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import io.scoretap.sandbox.Sandbox;
import io.scoretap.sandbox.datamart.Json;
import io.scoretap.sandbox.model.Task;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sagemakerruntime.SageMakerRuntimeClient;
import software.amazon.awssdk.services.sagemakerruntime.model.InvokeEndpointRequest;
import software.amazon.awssdk.services.sagemakerruntime.model.InvokeEndpointResponse;
import software.amazon.awssdk.services.sagemakerruntime.model.ModelErrorException;
import software.amazon.awssdk.services.sagemakerruntime.model.ServiceUnavailableException;
import software.amazon.awssdk.services.sagemakerruntime.model.ValidationErrorException;

/** The SageMaker side as Amazon's own client sees it. */
class SageMakerTest {
    private static Sandbox sandbox;
    private static SageMakerRuntimeClient client;

    @BeforeAll
    static void start() throws IOException {
        sandbox = Sandbox.start();
        client = SageMakerRuntimeClient.builder()
                .endpointOverride(sandbox.sageMakerServer().url())
                .region(Region.US_EAST_1)
                .credentialsProvider(AnonymousCredentialsProvider.create())
                .build();
    }

    @AfterEach
    void clear() {
        sandbox.sageMakerServer().faults().clear();
    }

    @AfterAll
    static void stop() {
        client.close();
        sandbox.close();
    }

    @Test
    void linear_learner_answers_score_and_label_for_each_record() throws Exception {
        JsonNode predictions = predictions("credit-risk-linear-learner", csv(Task.RISK, 3));
        assertThat(predictions).hasSize(3);
        for (JsonNode prediction : predictions) {
            assertThat(prediction.fieldNames()).toIterable().containsExactly("score", "predicted_label");
            assertThat(prediction.get("predicted_label").intValue())
                    .isEqualTo(prediction.get("score").doubleValue() > 0.5 ? 1 : 0);
        }
    }

    @Test
    void linear_learner_reads_both_forms_of_json_as_it_reads_csv() throws Exception {
        String row = csv(Task.RISK, 1).strip();
        JsonNode expected = predictions("credit-risk-linear-learner", row);
        String plain = "{\"instances\":[{\"features\":[" + row + "]}]}";
        String nested = "{\"instances\":[{\"data\":{\"features\":{\"values\":[" + row + "]}}}]}";
        for (String body : new String[] {plain, nested}) {
            InvokeEndpointResponse response = invoke("credit-risk-linear-learner", "application/json", body);
            assertThat(Json.parse(response.body().asUtf8String()).get("predictions"))
                    .isEqualTo(expected);
        }
    }

    @Test
    void linear_learner_has_a_vector_of_scores_for_several_classes_and_no_label_for_a_number() throws Exception {
        JsonNode history = predictions("credit-history-linear-learner", csv(Task.HISTORY, 1))
                .get(0);
        assertThat(history.get("score")).hasSize(5);
        assertThat(history.get("predicted_label").isInt()).isTrue();
        JsonNode amount =
                predictions("credit-amount-linear-learner", csv(Task.AMOUNT, 1)).get(0);
        assertThat(amount.fieldNames()).toIterable().containsExactly("score");
    }

    @Test
    void xgboost_answers_a_line_of_numbers_for_each_record() {
        InvokeEndpointResponse risk = invoke("credit-risk-xgboost", "text/csv", csv(Task.RISK, 3));
        assertThat(risk.contentType()).isEqualTo("text/csv; charset=utf-8");
        assertThat(risk.body().asUtf8String().lines())
                .hasSize(3)
                .allSatisfy(line -> assertThat(Double.parseDouble(line)).isBetween(0.0, 1.0));
        assertThat(invoke("credit-history-xgboost", "text/csv", csv(Task.HISTORY, 2))
                        .body()
                        .asUtf8String()
                        .lines())
                .hasSize(2)
                .allSatisfy(line -> assertThat(line.split(",")).hasSize(5));
    }

    @Test
    void xgboost_answers_json_when_asked() throws Exception {
        InvokeEndpointResponse response =
                client.invokeEndpoint(request("credit-history-xgboost", "text/csv", csv(Task.HISTORY, 2)).toBuilder()
                        .accept("application/json")
                        .build());
        JsonNode predictions = Json.parse(response.body().asUtf8String()).get("predictions");
        assertThat(predictions)
                .hasSize(2)
                .allSatisfy(prediction -> assertThat(prediction.get("score")).hasSize(5));
    }

    @Test
    void what_the_model_refuses_is_a_model_error_with_the_models_status() {
        ModelErrorException error =
                catchThrowableOfType(ModelErrorException.class, () -> invoke("credit-risk-xgboost", "image/png", "x"));
        assertThat(error.statusCode()).isEqualTo(424);
        assertThat(error.originalStatusCode()).isEqualTo(415);
        assertThat(error.originalMessage()).isEqualTo("Content-type image/png is not supported");
        assertThat(error.logStreamArn()).endsWith("/aws/sagemaker/Endpoints/credit-risk-xgboost");
        assertThatThrownBy(() -> invoke("credit-risk-linear-learner", "text/csv", "1,2,3"))
                .isInstanceOf(ModelErrorException.class)
                .hasMessageContaining("trained on 20 features, a record has 3");
    }

    @Test
    void an_unknown_endpoint_is_a_validation_error() {
        assertThatThrownBy(() -> invoke("nobody", "text/csv", "1"))
                .isInstanceOf(ValidationErrorException.class)
                .hasMessageContaining("Endpoint nobody of account 123456789012 not found.");
    }

    @Test
    void an_injected_error_is_decoded_and_retried_by_the_client() {
        sandbox.sageMakerServer().faults().always(AwsError.fault(503, "ServiceUnavailable", "later"));
        long before = sandbox.sageMakerServer().log().count("invocations", 503);
        assertThatThrownBy(() -> invoke("credit-risk-xgboost", "text/csv", csv(Task.RISK, 1)))
                .isInstanceOf(ServiceUnavailableException.class);
        assertThat(sandbox.sageMakerServer().log().count("invocations", 503) - before)
                .isEqualTo(4);
    }

    @Test
    void names_variant_and_request_and_echoes_custom_attributes() {
        InvokeEndpointResponse response =
                client.invokeEndpoint(request("credit-risk-xgboost", "text/csv", csv(Task.RISK, 1)).toBuilder()
                        .customAttributes("trace=7")
                        .build());
        assertThat(response.invokedProductionVariant()).isEqualTo("AllTraffic");
        assertThat(response.customAttributes()).isEqualTo("trace=7");
        assertThat(response.responseMetadata().requestId()).hasSize(36);
    }

    @Test
    void the_witness_keeps_what_was_served() {
        Witness witness = sandbox.sageMaker().witness();
        witness.keep(1);
        long scored = witness.scored("credit-risk-xgboost");
        String body = csv(Task.RISK, 2);
        InvokeEndpointResponse response =
                client.invokeEndpoint(request("credit-risk-xgboost", "text/csv", body).toBuilder()
                        .inferenceId("inference-1")
                        .build());
        assertThat(witness.scored("credit-risk-xgboost")).isEqualTo(scored + 1);
        assertThat(witness.invocations()).singleElement().satisfies(invocation -> {
            assertThat(invocation.inferenceId()).isEqualTo("inference-1");
            assertThat(invocation.request()).isEqualTo(body);
            assertThat(invocation.response()).isEqualTo(response.body().asUtf8String());
        });
    }

    /** As SDK v1 sends bodies, and SDK v2's first asynchronous clients their request line. */
    @Test
    void reads_chunked_bodies_and_an_absolute_request_target() throws IOException {
        URI url = sandbox.sageMakerServer().url();
        String row = csv(Task.RISK, 1);
        String request = "POST " + url + "/endpoints/credit-risk-xgboost/invocations HTTP/1.1\r\nHost: "
                + url.getAuthority() + "\r\nContent-Type: text/csv\r\nTransfer-Encoding: chunked\r\n"
                + "Connection: close\r\n\r\n" + Integer.toHexString(row.length()) + "\r\n" + row + "\r\n0\r\n\r\n";
        try (Socket socket = new Socket(url.getHost(), url.getPort())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            InputStream answer = socket.getInputStream();
            assertThat(new String(answer.readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("HTTP/1.1 200 OK");
        }
    }

    private static JsonNode predictions(String endpoint, String csv) throws Exception {
        return Json.parse(invoke(endpoint, "text/csv", csv).body().asUtf8String())
                .get("predictions");
    }

    private static InvokeEndpointResponse invoke(String endpoint, String contentType, String body) {
        return client.invokeEndpoint(request(endpoint, contentType, body));
    }

    private static InvokeEndpointRequest request(String endpoint, String contentType, String body) {
        return InvokeEndpointRequest.builder()
                .endpointName(endpoint)
                .contentType(contentType)
                .body(SdkBytes.fromUtf8String(body))
                .build();
    }

    private static String csv(Task task, int rows) {
        return sandbox.creditData().applicants().stream()
                .limit(rows)
                .map(applicant -> task.features(sandbox.creditData(), applicant).stream()
                        .map(String::valueOf)
                        .collect(Collectors.joining(",")))
                .collect(Collectors.joining("\n", "", "\n"));
    }
}
