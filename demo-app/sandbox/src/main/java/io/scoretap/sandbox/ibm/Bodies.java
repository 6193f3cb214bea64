package io.scoretap.sandbox.ibm;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.scoretap.sandbox.datamart.Json;
import io.scoretap.sandbox.http.Call;
import org.jspecify.annotations.Nullable;

/** JSON bodies of requests. */
final class Bodies {
    private Bodies() {}

    static JsonNode json(Call call) {
        @Nullable String contentType = call.header("Content-Type");
        if (contentType == null || !contentType.startsWith("application/json")) {
            throw new OpenScaleException(
                    415, "unsupported_media_type", "Content-Type must be application/json, but is " + contentType);
        }
        try {
            return Json.parse(call.text());
        } catch (JsonProcessingException e) {
            throw OpenScaleException.invalid("The body is not JSON: " + e.getOriginalMessage());
        }
    }
}
