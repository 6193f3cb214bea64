package io.scoretap.openscale;

import java.time.Duration;
import java.time.Instant;
import okhttp3.Request;

/** A bearer token and the time in which it is good; equal to any token of the same text. */
final class Token {
    /** For a server that wants none. */
    static final Token NONE = endless("");

    /** A request takes its time to arrive. */
    private static final Duration MARGIN = Duration.ofSeconds(10);

    private final String text;
    private final Instant refreshAt;
    private final Instant expiresAt;

    private Token(String text, Instant refreshAt, Instant expiresAt) {
        this.text = text;
        this.refreshAt = refreshAt;
        this.expiresAt = expiresAt;
    }

    static Token endless(String text) {
        return new Token(text, Instant.MAX, Instant.MAX);
    }

    /** @param from the time by our clock before which the token was not asked for */
    static Token expiring(String text, Instant from, Duration life) {
        return new Token(text, from.plus(life.multipliedBy(4).dividedBy(5)), from.plus(life));
    }

    String text() {
        return text;
    }

    boolean isGood(Instant now) {
        return now.plus(MARGIN).isBefore(expiresAt);
    }

    /** True when 80 % of its life is over, as in IBM's own client. */
    boolean isOld(Instant now) {
        return !now.isBefore(refreshAt);
    }

    Request.Builder authorize(Request.Builder request) {
        return text.isEmpty() ? request : request.header("Authorization", "Bearer " + text);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Token && ((Token) other).text.equals(text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return "token until " + expiresAt;
    }
}
