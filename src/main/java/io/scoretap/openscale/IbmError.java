package io.scoretap.openscale;

import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The error bodies of IBM's services: OpenScale's {@code {"trace":..,"errors":[{"code","message"},..]}}, IAM's {@code
 * {"errorCode","errorMessage","context":{"requestId"}}} and Cloud Pak for Data's {@code {"_messageCode_","message"}}.
 */
final class IbmError {
    private static final int LONGEST = 500;

    private IbmError() {}

    /** {@code " AIQCS0046E Invalid token (trace 4f0c)"}, or nothing for a body of another shape; one line, bounded. */
    static String describe(JsonObject body, String secret, boolean quoting) {
        List<JsonObject> errors = body.objects("errors");
        if (errors.isEmpty()) {
            errors = Collections.singletonList(body);
        }
        StringBuilder text = new StringBuilder();
        for (JsonObject error : errors) {
            append(text, "", first(error, "code", "errorCode", "_messageCode_"), "");
            if (quoting) {
                append(text, "", first(error, "message", "errorMessage", "error"), "");
            }
        }
        append(text, "(trace ", trace(body), ")");
        return clean(text.toString(), secret);
    }

    private static @Nullable String trace(JsonObject body) {
        String trace = body.text("trace");
        return trace != null ? trace : body.object("context").text("requestId");
    }

    private static @Nullable String first(JsonObject object, String... names) {
        for (String name : names) {
            String value = object.text(name);
            if (value != null) {
                return value;
            }
        }
        return null;
    }

    private static void append(StringBuilder text, String before, @Nullable String value, String after) {
        if (value != null) {
            text.append(' ').append(before).append(value).append(after);
        }
    }

    private static String clean(String text, String secret) {
        String safe = secret.isEmpty() ? text : text.replace(secret, "***");
        String line = safe.replaceAll("\\p{Cntrl}+", " ");
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "...";
    }
}
