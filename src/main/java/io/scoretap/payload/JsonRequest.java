package io.scoretap.payload;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.scoretap.payload.UndecodableException.Reason;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code application/json} as the built-in algorithms take it: {@code {"instances":[..]}} with, for each row,
 * {@code {"features":[1.5,16]}} or {@code {"data":{"features":{"values":[1.5,16]}}}}.
 */
final class JsonRequest implements RequestFormat {
    @Override
    public void read(Content request, FeatureRows rows) throws UndecodableException {
        Json.readArray(request, "instances", parser -> rows.add(readInstance(parser, rows)));
    }

    private static List<@Nullable Object> readInstance(JsonParser parser, FeatureRows rows)
            throws IOException, UndecodableException {
        List<@Nullable Object> row = null;
        if (parser.currentToken() == JsonToken.START_OBJECT) {
            for (String member = parser.nextFieldName(); member != null; member = parser.nextFieldName()) {
                JsonToken value = parser.nextToken();
                if (value == JsonToken.START_ARRAY && member.equals("features")) {
                    row = readCells(parser, rows);
                } else if (value == JsonToken.START_OBJECT && member.equals("data")) {
                    row = readData(parser, rows);
                } else {
                    parser.skipChildren();
                }
            }
        }
        return require(row, rows);
    }

    private static List<@Nullable Object> readData(JsonParser parser, FeatureRows rows)
            throws IOException, UndecodableException {
        List<@Nullable Object> row = null;
        for (String member = parser.nextFieldName(); member != null; member = parser.nextFieldName()) {
            if (parser.nextToken() == JsonToken.START_OBJECT && member.equals("features")) {
                row = readTensor(parser, rows);
            } else {
                parser.skipChildren();
            }
        }
        return require(row, rows);
    }

    private static List<@Nullable Object> readTensor(JsonParser parser, FeatureRows rows)
            throws IOException, UndecodableException {
        List<@Nullable Object> row = null;
        for (String member = parser.nextFieldName(); member != null; member = parser.nextFieldName()) {
            JsonToken value = parser.nextToken();
            if (member.equals("keys") || member.equals("shape")) {
                throw rows.refuse(
                        Reason.UNSUPPORTED_FORMAT, "is sparse (has `keys` or `shape`), only dense ones are read");
            } else if (value == JsonToken.START_ARRAY && member.equals("values")) {
                row = readCells(parser, rows);
            } else {
                parser.skipChildren();
            }
        }
        return require(row, rows);
    }

    private static List<@Nullable Object> readCells(JsonParser parser, FeatureRows rows)
            throws IOException, UndecodableException {
        List<@Nullable Object> row = rows.newRow();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (!parser.currentToken().isScalarValue()) {
                throw rows.refuse(Reason.UNSUPPORTED_FORMAT, "has an array or object for a feature");
            }
            row.add(Json.readScalar(parser));
        }
        return row;
    }

    private static List<@Nullable Object> require(@Nullable List<@Nullable Object> row, FeatureRows rows)
            throws UndecodableException {
        if (row == null) {
            throw rows.refuse(Reason.UNSUPPORTED_FORMAT, "has no array `features` and no array `data.features.values`");
        }
        return row;
    }
}
