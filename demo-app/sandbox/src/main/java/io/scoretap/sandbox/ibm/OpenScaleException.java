package io.scoretap.sandbox.ibm;

import io.scoretap.sandbox.datamart.Json;
import io.scoretap.sandbox.http.Answer;
import java.util.UUID;

/** A request that OpenScale refuses as a whole. */
final class OpenScaleException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;

    OpenScaleException(int status, String code, String message) {
        super(message);
        this.status = status;
        this.code = code;
    }

    static OpenScaleException invalid(String message) {
        return new OpenScaleException(400, "invalid_record", message);
    }

    static OpenScaleException unknown(String what, String id) {
        return new OpenScaleException(404, "not_found", "There is no " + what + " " + id);
    }

    /** {@code {"trace":..,"errors":[{"code":..,"message":..}]}}. */
    Answer answer() {
        var body = Json.object().put("trace", UUID.randomUUID().toString());
        body.putArray("errors").addObject().put("code", code).put("message", getMessage());
        return Answer.json(status, body.toString());
    }
}
