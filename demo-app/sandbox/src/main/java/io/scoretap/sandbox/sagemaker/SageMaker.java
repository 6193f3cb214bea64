package io.scoretap.sandbox.sagemaker;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.scoretap.sandbox.credit.CreditData;
import io.scoretap.sandbox.http.Answer;
import io.scoretap.sandbox.http.Call;
import io.scoretap.sandbox.http.Routes;
import io.scoretap.sandbox.model.Endpoint;
import io.scoretap.sandbox.model.Models;
import io.scoretap.sandbox.model.Task;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** SageMaker Runtime's operations for all endpoints of {@link Endpoint#all}. */
public final class SageMaker {
    private static final int MOST_BYTES = 6_291_456;
    private static final int LONGEST_INFERENCE_ID = 64;
    private static final String HEADER = "X-Amzn-SageMaker-";
    private static final Pattern INPUT_LOCATION = Pattern.compile("(https|s3)://[^/]+/.+");

    private final Models models;
    private final Map<String, Container> containers;
    private final Witness witness = new Witness();

    public SageMaker(CreditData data) {
        models = new Models(data);
        containers = Endpoint.all().stream()
                .collect(Collectors.toUnmodifiableMap(Endpoint::name, endpoint -> container(endpoint, data, models)));
    }

    public Routes routes() {
        return new Routes(call -> AwsError.unknownOperation())
                .add("POST", "/endpoints/{name}/invocations", this::invokeEndpoint)
                .add("POST", "/endpoints/{name}/invocations-response-stream", this::invokeEndpointWithResponseStream)
                .add("POST", "/endpoints/{name}/async-invocations", this::invokeEndpointAsync);
    }

    /** Trains the models for credit risk now; all others are trained by their first call. */
    public void train() {
        models.linear(Task.RISK);
        models.trees(Task.RISK);
    }

    public Witness witness() {
        return witness;
    }

    private static Container container(Endpoint endpoint, CreditData data, Models models) {
        int width = endpoint.task().features(data).size();
        return switch (endpoint.algorithm()) {
            case LINEAR_LEARNER -> new LinearLearner(endpoint.task(), width, () -> models.linear(endpoint.task()));
            case XGBOOST -> new XgBoost(width, () -> models.trees(endpoint.task()));
        };
    }

    private Answer invokeEndpoint(Call call) {
        return served(call, "Accept");
    }

    private Answer invokeEndpointWithResponseStream(Call call) {
        Answer whole = served(call, HEADER + "Accept");
        return whole.status() < 300 ? EventStream.of(whole) : whole;
    }

    /** Nothing is scored: what the real service would read from S3 and write there is out of reach. */
    private Answer invokeEndpointAsync(Call call) {
        String endpoint = call.pathParameter("name");
        if (!containers.containsKey(endpoint)) {
            return AwsError.unknownEndpoint(endpoint);
        }
        String input = call.header(HEADER + "InputLocation");
        if (input == null
                ? call.body().length == 0
                : !INPUT_LOCATION.matcher(input).matches()) {
            return AwsError.validation("InputLocation must be a URL in S3, such as s3://bucket/key");
        }
        String inferenceId = call.header(HEADER + "Inference-Id");
        String id = inferenceId == null ? UUID.randomUUID().toString() : inferenceId;
        String output = "s3://sandbox/" + endpoint + "/";
        return Answer.json(
                        202,
                        JsonNodeFactory.instance
                                .objectNode()
                                .put("InferenceId", id)
                                .toString())
                .with(HEADER + "OutputLocation", output + "output/" + id + ".out")
                .with(HEADER + "FailureLocation", output + "failures/" + id + ".out")
                .with("x-amzn-RequestId", UUID.randomUUID().toString());
    }

    private Answer served(Call call, String acceptHeader) {
        Instant arrived = Instant.now();
        String endpoint = call.pathParameter("name");
        String requestId = UUID.randomUUID().toString();
        Answer answer = answer(endpoint, call, acceptHeader).with("x-amzn-RequestId", requestId);
        witness.add(new Invocation(
                endpoint,
                arrived,
                requestId,
                call.header(HEADER + "Inference-Id"),
                call.text(),
                answer.status(),
                new String(answer.body(), StandardCharsets.UTF_8)));
        return answer;
    }

    private Answer answer(String endpoint, Call call, String acceptHeader) {
        Container container = containers.get(endpoint);
        if (container == null) {
            return AwsError.unknownEndpoint(endpoint);
        }
        if (call.body().length > MOST_BYTES) {
            return AwsError.validation("The body is over " + MOST_BYTES + " bytes");
        }
        String inferenceId = call.header(HEADER + "Inference-Id");
        if (inferenceId != null && (inferenceId.isEmpty() || inferenceId.length() > LONGEST_INFERENCE_ID)) {
            return AwsError.validation("InferenceId must have 1 to " + LONGEST_INFERENCE_ID + " characters");
        }
        try {
            Answer scored = container.invoke(
                    call.text(),
                    MediaType.parse(call.header("Content-Type")),
                    MediaType.parse(call.header(acceptHeader)));
            return withCustomAttributes(scored.with("x-Amzn-Invoked-Production-Variant", "AllTraffic"), call);
        } catch (ModelException e) {
            return AwsError.model(endpoint, e);
        }
    }

    private static Answer withCustomAttributes(Answer answer, Call call) {
        String attributes = call.header(HEADER + "Custom-Attributes");
        return attributes == null ? answer : answer.with(HEADER + "Custom-Attributes", attributes);
    }
}
