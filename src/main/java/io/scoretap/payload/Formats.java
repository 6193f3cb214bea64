package io.scoretap.payload;

import io.scoretap.payload.UndecodableException.Reason;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The formats of requests, or of responses, by content type. A new format is a class and a line here.
 *
 * @param <F> {@link RequestFormat} or {@link ResponseFormat}
 */
final class Formats<F> {
    static final Formats<RequestFormat> OF_REQUESTS =
            new Formats<RequestFormat>().with("text/csv", new CsvRequest()).with("application/json", new JsonRequest());

    static final Formats<ResponseFormat> OF_RESPONSES = new Formats<ResponseFormat>()
            .with("text/csv", new CsvResponse())
            .with("application/json", new JsonResponse());

    private final Map<String, F> byType = new LinkedHashMap<>();

    private Formats() {}

    private Formats<F> with(String type, F format) {
        byType.put(type, format);
        return this;
    }

    F of(Content content) throws UndecodableException {
        String type = content.type().isTelling() ? content.type().name() : guessType(content.bytes());
        F format = byType.get(type);
        if (format == null) {
            throw content.refuse(
                    Reason.UNSUPPORTED_FORMAT,
                    "content type " + content.type() + " cannot be read; can be: "
                            + String.join(", ", byType.keySet()));
        }
        return format;
    }

    private static String guessType(byte[] bytes) {
        for (byte b : bytes) {
            if (b > ' ') {
                return b == '{' || b == '[' ? "application/json" : "text/csv";
            }
        }
        return "text/csv";
    }
}
