package io.scoretap.openscale;

import java.io.IOException;

/** A token that the user brings; from a file it is read again when it is refused. */
final class GivenToken implements TokenSource {
    private final Credential token;

    GivenToken(Credential token) {
        this.token = token;
    }

    @Override
    public Token fetch() throws IOException {
        return Token.endless(token.reveal().trim());
    }

    @Override
    public String advice() {
        return "is " + token + " expired, or for another instance than `openscale.instance-id`?";
    }
}
