package io.scoretap.payload;

import io.scoretap.payload.UndecodableException.Reason;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Collects the rows of a response that names its values. The first row sets the columns and their order; the others
 * must have the same columns, in whatever order.
 */
final class NamedRows {
    private static final Object MISSING = new Object();

    private final Map<String, Integer> columns = new LinkedHashMap<>();
    private final List<List<@Nullable Object>> rows = new ArrayList<>();
    private List<@Nullable Object> row = new ArrayList<>();

    void startRow() {
        row = new ArrayList<>(Collections.nCopies(columns.size(), MISSING));
    }

    void put(String name, @Nullable Object cell) throws UndecodableException {
        if (rows.isEmpty() && columns.putIfAbsent(name, columns.size()) == null) {
            row.add(cell);
            return;
        }
        Integer column = columns.get(name);
        if (column == null) {
            throw refuse(Reason.RESPONSE_COLUMNS, "has a column that the first row has not");
        }
        if (row.set(column, cell) != MISSING) {
            throw refuse(Reason.RESPONSE_COLUMNS, "has two columns of one name");
        }
    }

    void endRow() throws UndecodableException {
        if (row.isEmpty()) {
            throw refuse(Reason.RESPONSE_COLUMNS, "has no columns");
        }
        if (row.contains(MISSING)) {
            throw refuse(Reason.RESPONSE_COLUMNS, "lacks a column that the first row has");
        }
        rows.add(row);
    }

    /** @param detail what is wrong with the row that is being read */
    UndecodableException refuse(Reason reason, String detail) {
        return new UndecodableException(reason, "response: row " + (rows.size() + 1) + " " + detail);
    }

    Predictions toPredictions() {
        return Predictions.named(new ArrayList<>(columns.keySet()), rows);
    }
}
