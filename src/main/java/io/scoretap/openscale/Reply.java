package io.scoretap.openscale;

import java.io.Closeable;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.Response;
import okio.BufferedSource;
import org.jspecify.annotations.Nullable;

/** One answer of a server, whose body is read once and never beyond a bound. */
final class Reply implements Closeable {
    private static final long LONGEST_JSON = 4 << 20;
    private static final long LONGEST_ERROR = 64 << 10;

    private final Response response;
    private final Clock clock;

    Reply(Response response, Clock clock) {
        this.response = response;
        this.clock = clock;
    }

    /** Method and address; no query, which may hold anything. */
    static String describe(Request request) {
        HttpUrl url = request.url();
        return request.method() + " "
                + url.newBuilder().username("").password("").query(null).build();
    }

    int status() {
        return response.code();
    }

    boolean isSuccess() {
        return response.isSuccessful();
    }

    /** 401 or 403: another token may help. */
    boolean isUnauthorized() {
        return status() == 401 || status() == 403;
    }

    /**
     * @throws IOException if the body broke off
     * @throws OpenScaleException if it is no JSON object, or a giant one
     */
    JsonObject json() throws IOException, OpenScaleException {
        byte[] text = body(LONGEST_JSON);
        if (text.length > LONGEST_JSON) {
            throw notOpenScale("a body of more than " + LONGEST_JSON + " bytes");
        }
        try {
            return JsonObject.parse(text);
        } catch (IOException e) {
            throw notOpenScale("a body that is no JSON object (" + contentType() + ")");
        }
    }

    /**
     * For a success whose body does not matter: a proxy's login page is a success too, and not IBM's.
     *
     * @throws OpenScaleException if it is a web page
     */
    void refuseWebPage() throws OpenScaleException {
        if (contentType().startsWith("text/html")) {
            throw notOpenScale("a web page");
        }
    }

    private OpenScaleException notOpenScale(String what) {
        return new OpenScaleException(
                OpenScaleException.NOT_OPENSCALE,
                describe(response.request()) + ": " + status() + " with " + what
                        + ": is a proxy or a login page in the way?");
    }

    /**
     * What the server said instead of success.
     *
     * @param secret what the request proved itself with; the server may repeat it, the message does not
     * @param quoting whether the server's own words are told, beside its codes
     */
    OpenScaleException refusal(String secret, boolean quoting) {
        if (response.isRedirect()) {
            return notOpenScale("a redirect, which is not followed");
        }
        return new OpenScaleException(
                status(), describe(response.request()) + ": " + status() + explanation(secret, quoting), retryAfter());
    }

    private String explanation(String secret, boolean quoting) {
        try {
            return IbmError.describe(JsonObject.parse(body(LONGEST_ERROR)), secret, quoting);
        } catch (IOException e) {
            return " (" + contentType() + ")"; // broken off, too long, or some proxy's: its status has to do
        }
    }

    private @Nullable Duration retryAfter() {
        return RetryAfter.of(response.headers(), clock.instant());
    }

    /** At most one byte more than the limit. */
    private byte[] body(long limit) throws IOException {
        try {
            BufferedSource source = response.body().source();
            source.request(limit + 1);
            return source.readByteArray(Math.min(source.getBuffer().size(), limit + 1));
        } catch (IOException e) {
            throw new IOException(describe(response.request()) + ": the answer broke off: " + e, e);
        }
    }

    private String contentType() {
        MediaType type = response.body().contentType();
        return type == null ? "no content type" : type.type() + "/" + type.subtype();
    }

    @Override
    public void close() {
        response.close();
    }
}
