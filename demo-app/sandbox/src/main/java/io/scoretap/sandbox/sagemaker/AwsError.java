package io.scoretap.sandbox.sagemaker;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.scoretap.sandbox.http.Answer;
import io.scoretap.sandbox.http.Fault;
import java.util.Locale;

/** Errors as SageMaker Runtime encodes them: a status, {@code x-amzn-ErrorType} and JSON. */
public final class AwsError {
    private static final String ACCOUNT = "123456789012";
    private static final ObjectMapper JSON = new ObjectMapper();

    private AwsError() {}

    /** A fault that answers such as {@code ServiceUnavailable} (503) or {@code ThrottlingException} (400). */
    public static Fault fault(int status, String code, String message) {
        return (call, proper, wire) -> wire.send(answer(status, code, body().put("Message", message)));
    }

    /** A fault that answers as if the model had failed. */
    public static Fault modelFault(String endpoint, int modelStatus, String message) {
        return (call, proper, wire) -> wire.send(model(endpoint, new ModelException(modelStatus, message)));
    }

    static Answer validation(String message) {
        return answer(400, "ValidationError", body().put("Message", message));
    }

    static Answer unknownEndpoint(String endpoint) {
        return validation("Endpoint " + endpoint + " of account " + ACCOUNT + " not found.");
    }

    static Answer unknownOperation() {
        return answer(404, "UnknownOperationException", body().put("Message", "There is no such operation"));
    }

    static Answer model(String endpoint, ModelException failure) {
        String side = failure.status() < 500 ? "client" : "server";
        String group = "/aws/sagemaker/Endpoints/" + endpoint;
        String message = "Received %s error (%d) from primary with message \"%s\". See %s in account %s."
                .formatted(side, failure.status(), failure.getMessage(), group, ACCOUNT);
        ObjectNode body = body().put("ErrorCode", side.toUpperCase(Locale.ROOT) + "_ERROR_FROM_MODEL")
                .put("LogStreamArn", "arn:aws:logs:us-east-1:" + ACCOUNT + ":log-group:" + group)
                .put("Message", message)
                .put("OriginalMessage", failure.getMessage())
                .put("OriginalStatusCode", failure.status());
        return answer(424, "ModelError", body);
    }

    private static ObjectNode body() {
        return JSON.createObjectNode();
    }

    private static Answer answer(int status, String code, ObjectNode body) {
        return Answer.json(status, body.toString()).with("x-amzn-ErrorType", code);
    }
}
