package io.scoretap.payload;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code text/csv} as the built-in algorithms take it: a record a line, no header, no label. */
final class CsvRequest implements RequestFormat {
    @Override
    public void read(Content request, FeatureRows rows) throws UndecodableException {
        Csv.read(request, line -> {
            List<@Nullable Object> row = rows.newRow();
            for (int i = 0; i < line.getFieldCount(); i++) {
                row.add(CsvCell.of(line.getField(i)));
            }
            rows.add(row);
        });
    }
}
