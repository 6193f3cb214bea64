package io.scoretap.openscale;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * The token in use. Renewed by the first caller who finds it old, while the others go on with it; only when it is no
 * longer good do all wait for the one request that fetches the next.
 */
final class Login {
    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofMinutes(1);

    private final TokenSource source;
    private final Clock clock;
    private final SingleFlight<Token> fetch;
    private final AtomicBoolean refreshing = new AtomicBoolean();
    private volatile @Nullable Token current;
    private volatile Instant noRefreshBefore = Instant.MIN;

    Login(TokenSource source, Clock clock) {
        this.source = source;
        this.clock = clock;
        this.fetch = new SingleFlight<>(this::fetch);
    }

    Token token() throws IOException, OpenScaleException {
        Instant now = clock.instant();
        Token held = current;
        if (held == null || !held.isGood(now)) {
            return next(held);
        }
        return held.isOld(now) && !now.isBefore(noRefreshBefore) ? refreshed(held) : held;
    }

    private Token refreshed(Token held) {
        if (!refreshing.compareAndSet(false, true)) {
            return held;
        }
        try {
            return next(held);
        } catch (IOException | OpenScaleException e) {
            // the token at hand is still good; if nothing gets better, its end brings the failure up
            noRefreshBefore = clock.instant().plus(PAUSE_AFTER_FAILURE);
            return held;
        } finally {
            refreshing.set(false);
        }
    }

    /** Another token than the one that was refused, or that one again if there is no other. */
    Token renew(Token refused) throws IOException, OpenScaleException {
        Token held = current;
        return held == null || held.equals(refused) ? next(held) : token();
    }

    /** What a user should look at whose tokens are refused. */
    String advice() {
        return source.advice();
    }

    /** The token after the given one, which another thread may have fetched already. */
    @SuppressWarnings("ReferenceEquality") // a service may issue the same text again, and that is a newer token
    private Token next(@Nullable Token previous) throws IOException, OpenScaleException {
        return fetch.get(() -> current == previous ? null : current);
    }

    private Token fetch() throws IOException, OpenScaleException {
        Token fetched = source.fetch();
        if (!fetched.text().matches("[!-~]*")) {
            throw new OpenScaleException(
                    OpenScaleException.REFUSED_LOGIN,
                    "the token holds characters that no HTTP header can carry; " + source.advice());
        }
        current = fetched;
        return fetched;
    }
}
