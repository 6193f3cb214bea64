package io.scoretap.sandbox.ibm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.scoretap.sandbox.datamart.Json;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** {@code {"fields":[..],"values":[[..],..]}}, checked: every row has a cell for every field. */
record Table(List<String> fields, List<JsonNode> rows) {

    static final Set<String> KEYS = Set.of("fields", "values");

    /**
     * Reads and checks a table.
     *
     * @param keys that the object may have
     * @param where names the table in messages, such as {@code record 0, request}
     */
    static Table read(JsonNode json, Set<String> keys, String where) {
        Names.requireOnly(json, keys, where);
        List<String> fields = fields(json.path("fields"), where);
        JsonNode values = json.path("values");
        if (!values.isArray()) {
            throw OpenScaleException.invalid(where + ": values must be an array of rows");
        }
        List<JsonNode> rows = new ArrayList<>();
        for (JsonNode row : values) {
            checkRow(row, fields, where + ", row " + rows.size());
            rows.add(row);
        }
        if (rows.isEmpty()) {
            throw OpenScaleException.invalid(where + ": values has no rows");
        }
        return new Table(fields, rows);
    }

    /** Row n by column names; without cells if there is no row n. */
    ObjectNode row(int n) {
        ObjectNode cells = Json.object();
        if (n < rows.size()) {
            for (int i = 0; i < fields.size(); i++) {
                cells.set(fields.get(i), rows.get(n).get(i));
            }
        }
        return cells;
    }

    private static List<String> fields(JsonNode json, String where) {
        if (!json.isArray() || json.isEmpty()) {
            throw OpenScaleException.invalid(where + ": fields must be an array of names");
        }
        List<String> fields = new ArrayList<>();
        for (JsonNode field : json) {
            if (!field.isTextual() || field.textValue().isEmpty()) {
                throw OpenScaleException.invalid(where + ": a field's name must be a text, but is " + field);
            }
            if (field.textValue().contains("\"")) {
                throw new OpenScaleException(400, "AIQDT0044E", where + ": Forbidden character \" in a field's name");
            }
            fields.add(field.textValue());
        }
        if (new HashSet<>(fields).size() < fields.size()) {
            throw OpenScaleException.invalid(where + ": a field is there twice: " + fields);
        }
        return fields;
    }

    private static void checkRow(JsonNode row, List<String> fields, String where) {
        if (!row.isArray()) {
            throw OpenScaleException.invalid(where + ": a row must be an array of cells");
        }
        if (row.size() != fields.size()) {
            throw OpenScaleException.invalid(where + ": " + row.size() + " cells for " + fields.size() + " fields");
        }
        for (int i = 0; i < row.size(); i++) {
            if (row.get(i).isObject() || row.get(i).isBoolean()) {
                throw OpenScaleException.invalid(
                        where + ", " + fields.get(i) + ": a cell must be a number, a text, an array or null");
            }
        }
    }
}
