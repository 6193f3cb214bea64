package io.scoretap.openscale;

/** {@code auth=none}. */
final class NoTokens implements TokenSource {
    @Override
    public Token fetch() {
        return Token.NONE;
    }

    @Override
    public String advice() {
        return "the server wants a login, but `auth` is `none`";
    }
}
