package io.scoretap.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.scoretap.exchange.Body;
import io.scoretap.exchange.Exchange;
import io.scoretap.settings.Route;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RouteMatcherTest {
    @Test
    void a_pattern_matches_the_whole_name_and_only_the_star_is_special() {
        RouteMatcher matcher = new RouteMatcher(route().endpoint("credit.*-v*").build());
        assertThat(matcher.matches(to("credit.risk-v2"), null)).isTrue();
        assertThat(matcher.matches(to("credit-risk-v2"), null))
                .as("a dot is a dot")
                .isFalse();
        assertThat(matcher.matches(to("my-credit.risk-v2"), null)).isFalse();
    }

    @Test
    void without_a_pattern_the_deployed_endpoint_decides_and_until_it_is_known_any_may_be_it() {
        RouteMatcher matcher = new RouteMatcher(route().build());
        assertThat(matcher.matches(to("a"), null)).isTrue();
        assertThat(matcher.matches(to("a"), "a")).isTrue();
        assertThat(matcher.matches(to("a"), "b")).isFalse();
    }

    @Test
    void a_route_may_be_limited_to_a_variant_or_an_inference_component() {
        RouteMatcher variant = new RouteMatcher(route().variant("blue*").build());
        assertThat(variant.matches(exchange("a").variant("blue-2").build(), null))
                .isTrue();
        assertThat(variant.matches(exchange("a").variant("green").build(), null))
                .isFalse();
        assertThat(variant.matches(to("a"), null)).isFalse();

        RouteMatcher component =
                new RouteMatcher(route().inferenceComponent("c1").build());
        assertThat(component.matches(exchange("a").inferenceComponent("c1").build(), null))
                .isTrue();
        assertThat(component.matches(to("a"), null)).isFalse();
    }

    private static Route.Builder route() {
        return Route.builder().subscriptionId("s");
    }

    private static Exchange to(String endpoint) {
        return exchange(endpoint).build();
    }

    private static Exchange.Builder exchange(String endpoint) {
        return Exchange.with(endpoint)
                .request(new Body(new byte[0], null))
                .response(new Body(new byte[0], null))
                .timed(Instant.EPOCH, Duration.ZERO);
    }
}
