package io.scoretap.payload;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code text/csv} as the XGBoost containers write it: since 2022 a record a line, before that all records on one line.
 * {@code 0.6,0.3} is thus one record of two columns or two records of one, and only the request tells which.
 */
final class CsvResponse implements ResponseFormat {
    @Override
    public Predictions read(Content response, int requestRows) throws UndecodableException {
        List<List<@Nullable Object>> lines = new ArrayList<>();
        Csv.read(response, line -> lines.add(CsvLists.cells(response, line)));
        boolean allOnOneLine =
                lines.size() == 1 && requestRows > 1 && lines.get(0).size() == requestRows;
        return Predictions.unnamed(allOnOneLine ? asColumn(lines.get(0)) : lines);
    }

    private static List<List<@Nullable Object>> asColumn(List<@Nullable Object> line) {
        List<List<@Nullable Object>> rows = new ArrayList<>(line.size());
        for (Object cell : line) {
            rows.add(Collections.singletonList(cell));
        }
        return rows;
    }
}
