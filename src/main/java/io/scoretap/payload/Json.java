package io.scoretap.payload;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import io.scoretap.payload.UndecodableException.Reason;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** JSON read as a stream of tokens; no tree of it is ever built. */
final class Json {
    /** Tabular payloads nest five deep; a bound keeps the recursion over vectors off the end of the stack. */
    private static final int MAX_DEPTH = 64;

    /** XGBoost writes a bare NaN for what an objective does not have. */
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(MAX_DEPTH).build())
            .build();

    /** Reads the value that starts at the parser's current token, and leaves the parser at its last. */
    interface Value {
        void read(JsonParser parser) throws IOException, UndecodableException;
    }

    private Json() {}

    /** Reads a document that is an object, and in it the array of that name; skips all other members. */
    static void readArray(Content content, String name, Value element) throws UndecodableException {
        try (JsonParser parser = open(content)) {
            if (parser.nextToken() == null) {
                throw content.refuse(Reason.EMPTY, "has no bytes");
            }
            readMember(content, parser, name, element);
            if (parser.nextToken() != null) {
                throw content.refuse(Reason.MALFORMED, "more bytes follow after the JSON object");
            }
        } catch (JsonProcessingException e) {
            throw content.refuse(Reason.MALFORMED, "broken JSON" + place(e));
        } catch (IOException e) {
            throw content.refuse(Reason.MALFORMED, "not the text that JSON is made of");
        }
    }

    private static JsonParser open(Content content) throws IOException, UndecodableException {
        return content.charset().equals(StandardCharsets.UTF_8)
                ? FACTORY.createParser(content.bytes())
                : FACTORY.createParser(content.text());
    }

    private static void readMember(Content content, JsonParser parser, String name, Value element)
            throws IOException, UndecodableException {
        boolean found = false;
        if (parser.currentToken() == JsonToken.START_OBJECT) {
            for (String member = parser.nextFieldName(); member != null; member = parser.nextFieldName()) {
                boolean isArray = parser.nextToken() == JsonToken.START_ARRAY;
                if (!isArray || !member.equals(name)) {
                    parser.skipChildren();
                } else if (found) {
                    throw content.refuse(Reason.MALFORMED, "there are two arrays `" + name + "`");
                } else {
                    found = true;
                    while (parser.nextToken() != JsonToken.END_ARRAY) {
                        element.read(parser);
                    }
                }
            }
        }
        if (!found) {
            throw content.refuse(Reason.UNSUPPORTED_FORMAT, "the JSON is not an object with an array `" + name + "`");
        }
    }

    /** The message of the exception quotes the payload, so only its place is told. */
    private static String place(JsonProcessingException e) {
        return e.getLocation() == null
                ? ""
                : " at line " + e.getLocation().getLineNr() + ", column "
                        + e.getLocation().getColumnNr();
    }

    /** The cell that a string, number, boolean or null is. Not-a-number and the infinities become null. */
    static @Nullable Object readScalar(JsonParser parser) throws IOException {
        switch (parser.currentToken()) {
            case VALUE_STRING:
                return parser.getText();
            case VALUE_NUMBER_INT:
            case VALUE_NUMBER_FLOAT:
                return NumberLiteral.of(parser.getText());
            case VALUE_TRUE:
                return true;
            case VALUE_FALSE:
                return false;
            default:
                return null;
        }
    }
}
