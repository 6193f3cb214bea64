package io.scoretap.payload;

import io.scoretap.payload.UndecodableException.Reason;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects the rows of a request, each of as many cells as the subscription has features. */
final class FeatureRows {
    private final List<String> features;
    private final List<List<@Nullable Object>> rows = new ArrayList<>();

    FeatureRows(List<String> features) throws UndecodableException {
        if (features.isEmpty()) {
            throw new UndecodableException(
                    Reason.FEATURE_COUNT,
                    "the subscription names no feature columns; set `features` to them, in training order");
        }
        this.features = features;
    }

    /** An empty row with room for its cells. */
    List<@Nullable Object> newRow() {
        return new ArrayList<>(features.size());
    }

    /** Checked row by row, so that a wrong payload costs one row. */
    void add(List<@Nullable Object> row) throws UndecodableException {
        if (row.size() != features.size()) {
            throw refuse(
                    Reason.FEATURE_COUNT,
                    "has " + row.size() + " cells, the subscription has " + features.size()
                            + " features; `features` must name the request's columns, in order");
        }
        rows.add(row);
    }

    /** @param detail what is wrong with the row that comes next */
    UndecodableException refuse(Reason reason, String detail) {
        return new UndecodableException(reason, "request: row " + (rows.size() + 1) + " " + detail);
    }

    int count() {
        return rows.size();
    }

    Table toTable() {
        return new Table(features, rows);
    }
}
