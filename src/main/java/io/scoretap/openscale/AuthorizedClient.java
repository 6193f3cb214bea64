package io.scoretap.openscale;

import java.io.IOException;
import okhttp3.HttpUrl;
import okhttp3.Request;

/** Requests that carry a token; one that is refused for its token is sent once more with a fresh one. */
final class AuthorizedClient {
    private final HttpClient http;
    private final Login login;

    AuthorizedClient(HttpClient http, Login login) {
        this.http = http;
        this.login = login;
    }

    JsonObject get(HttpUrl url) throws IOException, OpenScaleException {
        try (Reply reply = send(new Request.Builder().url(url), true)) {
            return reply.json();
        }
    }

    /**
     * Returns when the server accepted the request. A refusal is told by its code alone: its message may quote what was
     * posted.
     */
    void post(Request.Builder request) throws IOException, OpenScaleException {
        try (Reply reply = send(request, false)) {
            reply.refuseWebPage();
        }
    }

    /** The answer to a request that succeeded. */
    private Reply send(Request.Builder request, boolean quoting) throws IOException, OpenScaleException {
        Token token = login.token();
        Reply reply = http.send(token.authorize(request));
        if (reply.isUnauthorized()) {
            OpenScaleException refusal = refusal(reply, token, quoting);
            Token fresh = login.renew(token);
            if (fresh.equals(token)) {
                throw refusal;
            }
            token = fresh;
            reply = http.send(token.authorize(request));
        }
        if (!reply.isSuccess()) {
            throw refusal(reply, token, quoting);
        }
        return reply;
    }

    private OpenScaleException refusal(Reply reply, Token token, boolean quoting) {
        try (Reply closed = reply) {
            OpenScaleException refusal = closed.refusal(token.text(), quoting || closed.isUnauthorized());
            return closed.isUnauthorized() ? refusal.advising(login.advice()) : refusal;
        }
    }
}
