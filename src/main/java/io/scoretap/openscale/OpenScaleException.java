package io.scoretap.openscale;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A request that OpenScale, or the service that issues its tokens, answered with anything but success. */
public final class OpenScaleException extends Exception {
    static final int REFUSED_LOGIN = 401;
    static final int NOT_FOUND = 404;
    static final int NOT_SET_UP = 409;
    static final int NOT_OPENSCALE = 502;

    private static final long serialVersionUID = 1L;

    private final int status;
    private final @Nullable Duration retryAfter;

    OpenScaleException(int status, String message) {
        this(status, message, null);
    }

    OpenScaleException(int status, String message, @Nullable Duration retryAfter) {
        super(message);
        this.status = status;
        this.retryAfter = retryAfter;
    }

    /**
     * The HTTP status, or the one that says best what helps: 401 credentials that got no token, 404 no data set, 409 a
     * subscription that lacks something, 502 an answer that cannot be OpenScale's.
     */
    public int status() {
        return status;
    }

    /** How long the server asks to wait, at most five minutes; null if it does not say. */
    public @Nullable Duration retryAfter() {
        return retryAfter;
    }

    OpenScaleException advising(String advice) {
        return new OpenScaleException(status, getMessage() + "; " + advice, retryAfter);
    }

    /** This refusal, told together with the one that led to the request. */
    OpenScaleException after(OpenScaleException first) {
        return new OpenScaleException(status, first.getMessage() + "; then " + getMessage(), retryAfter);
    }
}
