package io.scoretap.payload;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of a response, with the names of their columns if the format carries any. */
final class Predictions {
    private final @Nullable List<String> fields;
    private final List<List<@Nullable Object>> rows;

    private Predictions(@Nullable List<String> fields, List<List<@Nullable Object>> rows) {
        this.fields = fields;
        this.rows = rows;
    }

    static Predictions named(List<String> fields, List<List<@Nullable Object>> rows) {
        return new Predictions(fields, rows);
    }

    static Predictions unnamed(List<List<@Nullable Object>> rows) {
        return new Predictions(null, rows);
    }

    int count() {
        return rows.size();
    }

    /** Needs at least one row. */
    Table toTable(Schema schema) throws UndecodableException {
        return fields == null ? new UnnamedRows(rows).toTable(schema) : new Table(fields, rows);
    }
}
