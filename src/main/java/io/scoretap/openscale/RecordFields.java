package io.scoretap.openscale;

import com.fasterxml.jackson.core.JsonGenerator;
import io.scoretap.payload.ScoringRecord;
import io.scoretap.payload.TableJson;
import java.io.IOException;

/** Writes the fields of a record that both generations have. */
final class RecordFields {
    private RecordFields() {}

    static void writeTables(JsonGenerator json, ScoringRecord record) throws IOException {
        json.writeFieldName("request");
        TableJson.write(json, record.request());
        json.writeFieldName("response");
        TableJson.write(json, record.response());
    }

    /** Whole milliseconds, rounded half up. */
    static void writeResponseTime(JsonGenerator json, ScoringRecord record) throws IOException {
        json.writeNumberField(
                "response_time", record.responseTime().plusNanos(500_000).toMillis());
    }
}
