package io.scoretap.openscale;

import io.scoretap.settings.Options;
import io.scoretap.settings.Settings;
import java.io.IOException;
import java.time.Clock;

/** Where tokens come from. */
interface TokenSource {
    /**
     * A new token.
     *
     * @throws IOException if there was no answer, or a file could not be read
     * @throws OpenScaleException with status 401 if the credentials were refused, else with the server's status
     */
    Token fetch() throws IOException, OpenScaleException;

    /** What a user whom OpenScale refuses should look at. */
    String advice();

    /**
     * The source that the option {@code auth} names.
     *
     * @throws IllegalArgumentException if the settings lack a credential; the message names it
     */
    static TokenSource of(Settings settings, HttpClient http, Clock clock) {
        TokenService service = new TokenService(http, clock);
        switch (settings.get(Options.AUTH)) {
            case IAM:
                return new IamTokens(
                        Instance.url(settings, Options.IAM_URL),
                        Credential.of(settings, Options.API_KEY, Options.API_KEY_FILE),
                        service);
            case CP4D:
                return Cp4dTokens.of(settings, service);
            case TOKEN:
                return new GivenToken(Credential.of(settings, Options.TOKEN, Options.TOKEN_FILE));
            case NONE:
                return new NoTokens();
            default:
                throw new IllegalArgumentException("auth: `auto` is not settled");
        }
    }
}
