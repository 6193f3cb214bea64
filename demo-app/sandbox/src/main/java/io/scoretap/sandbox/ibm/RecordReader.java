package io.scoretap.sandbox.ibm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.scoretap.sandbox.datamart.PayloadRecord;
import io.scoretap.sandbox.datamart.PayloadRow;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads the part of a scoring record that v1 and v2 share, and holds it to the rules. */
final class RecordReader {
    private static final Set<String> REQUEST_KEYS = Set.of("fields", "values", "meta");
    private static final Duration CLOCK_SKEW = Duration.ofMinutes(5);

    private final Set<String> keys;
    private final Knobs knobs;

    /** @param keys all that a record may have at its top */
    RecordReader(Set<String> keys, Knobs knobs) {
        this.keys = keys;
        this.knobs = knobs;
    }

    /** @param position of the record in the request, for messages */
    PayloadRecord read(JsonNode json, int position, Subscription subscription) {
        String where = "record " + position;
        Names.requireOnly(json, keys, where);
        Table request = Table.read(json.path("request"), REQUEST_KEYS, where + ", request");
        Table response = Table.read(json.path("response"), Table.KEYS, where + ", response");
        if (!request.fields().equals(subscription.features())) {
            throw OpenScaleException.invalid(where + ", request: fields must be the subscription's features "
                    + subscription.features() + ", but are " + request.fields());
        }
        requireSameRows(request, response, where + ", response");
        JsonNode meta = json.path("request").path("meta");
        return new PayloadRecord(
                subscription.id(),
                subscription.deploymentId(),
                scoringId(json.path("scoring_id"), where),
                scoringTimestamp(json.path("scoring_timestamp"), where),
                responseTime(json.path("response_time"), where),
                rows(
                        request,
                        response,
                        meta.isMissingNode() ? null : Table.read(meta, Table.KEYS, where + ", meta"),
                        where));
    }

    private void requireSameRows(Table request, Table other, String where) {
        if (other.rows().size() != request.rows().size() && !knobs.toleratesRowMismatch()) {
            throw OpenScaleException.invalid(where + ": " + other.rows().size() + " rows for a request of "
                    + request.rows().size());
        }
    }

    private List<PayloadRow> rows(Table request, Table response, @Nullable Table meta, String where) {
        if (meta != null) {
            requireSameRows(request, meta, where + ", meta");
        }
        List<PayloadRow> rows = new ArrayList<>();
        for (int n = 0; n < request.rows().size(); n++) {
            ObjectNode columns = request.row(n);
            if (meta != null) {
                columns.setAll(meta.row(n));
            }
            rows.add(new PayloadRow(columns, response.row(n)));
        }
        return rows;
    }

    private static String scoringId(JsonNode id, String where) {
        if (id.isMissingNode()) {
            return UUID.randomUUID().toString();
        }
        if (!id.isTextual() || id.textValue().isBlank()) {
            throw OpenScaleException.invalid(where + ": scoring_id must be a text, but is " + id);
        }
        return id.textValue();
    }

    private static Instant scoringTimestamp(JsonNode timestamp, String where) {
        if (timestamp.isMissingNode()) {
            return Instant.now();
        }
        Instant instant;
        try {
            instant = OffsetDateTime.parse(timestamp.asText()).toInstant();
        } catch (DateTimeException e) {
            throw OpenScaleException.invalid(
                    where + ": scoring_timestamp must be such as" + " 2024-07-11T09:30:42.450Z, but is " + timestamp);
        }
        if (instant.isAfter(Instant.now().plus(CLOCK_SKEW))) {
            throw OpenScaleException.invalid(where + ": scoring_timestamp " + timestamp + " lies in the future");
        }
        return instant;
    }

    private static @Nullable Duration responseTime(JsonNode milliseconds, String where) {
        if (milliseconds.isMissingNode()) {
            return null;
        }
        if (!milliseconds.isIntegralNumber() || milliseconds.longValue() < 0) {
            throw OpenScaleException.invalid(
                    where + ": response_time must be a whole number of milliseconds, but is " + milliseconds);
        }
        return Duration.ofMillis(milliseconds.longValue());
    }
}
