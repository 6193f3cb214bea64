package io.scoretap.delivery;

import io.scoretap.exchange.Exchange;
import io.scoretap.settings.Route;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Whether a call belongs to a route. */
final class RouteMatcher {
    private final @Nullable Pattern endpoint;
    private final @Nullable Pattern variant;
    private final @Nullable Pattern inferenceComponent;

    RouteMatcher(Route route) {
        this.endpoint = glob(route.endpoint());
        this.variant = glob(route.variant());
        this.inferenceComponent = glob(route.inferenceComponent());
    }

    /** @param deployed the endpoint that the sink knows, null as long as it has not been asked: then any may be it */
    boolean matches(Exchange exchange, @Nullable String deployed) {
        boolean endpointMatches = endpoint == null
                ? deployed == null || deployed.equals(exchange.endpoint())
                : matches(endpoint, exchange.endpoint());
        return endpointMatches
                && matches(variant, exchange.variant())
                && matches(inferenceComponent, exchange.inferenceComponent());
    }

    private static boolean matches(@Nullable Pattern pattern, @Nullable String name) {
        return pattern == null || (name != null && pattern.matcher(name).matches());
    }

    /** A star is any run of characters; everything else is itself. */
    private static @Nullable Pattern glob(@Nullable String pattern) {
        return pattern == null ? null : Pattern.compile(Pattern.quote(pattern).replace("*", "\\E.*\\Q"));
    }
}
