package io.scoretap.payload;

import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * OpenScale's {@code {"fields":[..],"values":[[..],..]}}: named columns and rows of as many cells.
 *
 * <p>A cell is null, a {@link Boolean}, a {@link String}, a {@link NumberLiteral}, or a {@link List} of cells (a vector of
 * probabilities, say).
 */
public final class Table {
    private final List<String> fields;
    private final List<List<@Nullable Object>> rows;

    /** Keeps both lists; the caller hands them over. */
    public Table(List<String> fields, List<List<@Nullable Object>> rows) {
        this.fields = Collections.unmodifiableList(fields);
        this.rows = Collections.unmodifiableList(rows);
    }

    public List<String> fields() {
        return fields;
    }

    public List<List<@Nullable Object>> rows() {
        return rows;
    }

    /** The shape only: cells never get into a log line. */
    @Override
    public String toString() {
        return rows.size() + " rows of " + fields;
    }
}
