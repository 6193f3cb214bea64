package io.scoretap.sandbox.ibm;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.scoretap.sandbox.datamart.Json;
import io.scoretap.sandbox.http.Call;
import io.scoretap.sandbox.http.Fault;
import java.util.function.Predicate;

/** Faults that look at the records of a request; for paths that take records. */
public final class RecordFaults {
    private RecordFaults() {}

    /** 400 for the whole request if one of its records is hit; the message names the first that is. */
    public static Fault reject(Predicate<JsonNode> record) {
        return (call, proper, wire) -> {
            for (JsonNode json : records(call)) {
                if (record.test(json)) {
                    wire.send(OpenScaleException.invalid(
                                    "The record " + json.path("scoring_id").asText() + " is rejected by the sandbox")
                            .answer());
                    return;
                }
            }
            wire.send(proper.handle(call));
        };
    }

    /** 413 for a request of more than so many records. */
    public static Fault recordsOver(int limit) {
        return (call, proper, wire) -> {
            int records = records(call).size();
            if (records > limit) {
                wire.send(new OpenScaleException(
                                413, "too_large", records + " records are more than the limit of " + limit)
                        .answer());
            } else {
                wire.send(proper.handle(call));
            }
        };
    }

    private static JsonNode records(Call call) throws JsonProcessingException {
        return Json.parse(call.body().length == 0 ? "[]" : call.text());
    }
}
