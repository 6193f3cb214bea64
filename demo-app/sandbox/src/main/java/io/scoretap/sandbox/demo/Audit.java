package io.scoretap.sandbox.demo;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.scoretap.sandbox.datamart.Json;
import io.scoretap.sandbox.datamart.StoredRow;
import io.scoretap.sandbox.sagemaker.Invocation;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Sets what SageMaker served against what the data mart holds, call by call. A call is known by all its cells under their
 * column names, since the service gives its calls no id.
 *
 * @param calls that SageMaker served
 * @param records in the data mart
 * @param rows of those records
 * @param lost calls that no record tells of
 * @param duplicates records that came for a call that another record tells of already
 * @param altered records of what was never served
 */
record Audit(long calls, long records, long rows, long lost, long duplicates, long altered) {

    /**
     * Compares.
     *
     * @param served calls of an endpoint that takes rows of CSV and answers in linear learner's JSON
     * @param stored all rows of the data mart, those of a record together and in their order
     * @param features the names of the request's columns, in training order
     */
    static Audit of(List<Invocation> served, List<StoredRow> stored, List<String> features) {
        Map<String, Long> calls = served.stream().collect(groupingBy(call -> key(call, features), counting()));
        Collection<String> records = stored.stream()
                .collect(groupingBy(
                        StoredRow::scoringId,
                        LinkedHashMap::new,
                        mapping(row -> row.request() + " -> " + row.response(), joining("\n"))))
                .values();
        Map<String, Long> recorded = records.stream().collect(groupingBy(record -> record, counting()));
        Map<String, Long> known = new HashMap<>(recorded);
        known.keySet().retainAll(calls.keySet());
        return new Audit(
                served.size(),
                records.size(),
                stored.size(),
                excess(calls, recorded),
                excess(known, calls),
                records.size() - total(known));
    }

    /** Counts what the data mart ignored because it had the very same record. */
    Audit withRepeats(long repeats) {
        return new Audit(calls, records, rows, lost, duplicates + repeats, altered);
    }

    boolean isExact() {
        return lost == 0 && duplicates == 0 && altered == 0;
    }

    private static String key(Invocation call, List<String> features) {
        try {
            List<String> requests = call.request().lines().toList();
            JsonNode predictions = Json.parse(call.response()).get("predictions");
            StringBuilder key = new StringBuilder();
            for (int row = 0; row < requests.size(); row++) {
                key.append(row == 0 ? "" : "\n")
                        .append(named(features, requests.get(row)))
                        .append(" -> ")
                        .append(predictions.get(row));
            }
            return key.toString();
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("SageMaker served what is not linear learner's JSON", e);
        }
    }

    private static ObjectNode named(List<String> features, String csv) throws JsonProcessingException {
        String[] cells = csv.split(",", -1);
        ObjectNode row = Json.object();
        for (int i = 0; i < cells.length; i++) {
            row.set(features.get(i), Json.parse(cells[i]));
        }
        return row;
    }

    /** By how much the counts of these exceed the counts of those. */
    private static long excess(Map<String, Long> these, Map<String, Long> those) {
        return these.entrySet().stream()
                .mapToLong(entry -> Math.max(0, entry.getValue() - those.getOrDefault(entry.getKey(), 0L)))
                .sum();
    }

    private static long total(Map<String, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }
}
