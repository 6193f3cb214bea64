package io.scoretap.payload;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes a table as OpenScale's {@code {"fields":["AGE","SEX"],"values":[[28,"F"]]}}. */
public final class TableJson {
    private TableJson() {}

    /** Writes the table as one JSON object, numbers letter by letter as they came. */
    public static void write(JsonGenerator json, Table table) throws IOException {
        json.writeStartObject();
        json.writeArrayFieldStart("fields");
        for (String field : table.fields()) {
            json.writeString(field);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("values");
        for (List<@Nullable Object> row : table.rows()) {
            writeCell(json, row);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void writeCell(JsonGenerator json, @Nullable Object cell) throws IOException {
        if (cell instanceof NumberLiteral) {
            json.writeNumber(cell.toString());
        } else if (cell instanceof String) {
            json.writeString((String) cell);
        } else if (cell == null) {
            json.writeNull();
        } else if (cell instanceof Boolean) {
            json.writeBoolean((Boolean) cell);
        } else if (cell instanceof List) {
            json.writeStartArray();
            for (Object element : (List<?>) cell) {
                writeCell(json, element);
            }
            json.writeEndArray();
        } else {
            throw new IllegalArgumentException("not a cell of a table: " + cell.getClass());
        }
    }
}
