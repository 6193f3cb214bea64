package io.scoretap.payload;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.scoretap.payload.UndecodableException.Reason;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code application/json} as the built-in algorithms answer: {@code {"predictions":[{"score":0.4,..},..]}}. */
final class JsonResponse implements ResponseFormat {
    @Override
    public Predictions read(Content response, int requestRows) throws UndecodableException {
        NamedRows rows = new NamedRows();
        Json.readArray(response, "predictions", parser -> readPrediction(parser, rows));
        return rows.toPredictions();
    }

    private static void readPrediction(JsonParser parser, NamedRows rows) throws IOException, UndecodableException {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            throw rows.refuse(Reason.UNSUPPORTED_FORMAT, "is not a JSON object");
        }
        rows.startRow();
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            parser.nextToken();
            rows.put(name, readCell(parser, rows));
        }
        rows.endRow();
    }

    private static @Nullable Object readCell(JsonParser parser, NamedRows rows)
            throws IOException, UndecodableException {
        if (parser.currentToken() == JsonToken.START_OBJECT) {
            throw rows.refuse(Reason.UNSUPPORTED_FORMAT, "has an object for a value");
        }
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            return Json.readScalar(parser);
        }
        List<@Nullable Object> vector = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            vector.add(readCell(parser, rows));
        }
        return vector;
    }
}
