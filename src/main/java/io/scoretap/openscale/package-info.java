/**
 * IBM OpenScale's HTTP API, v1 (data marts) and v2 (data sets), as far as payload logging needs it.
 *
 * <p>In: a {@link io.scoretap.settings.Route} and {@link io.scoretap.payload.ScoringRecord}s. Out: the route's {@link
 * io.scoretap.openscale.Subscription}, and records that OpenScale accepted, or an {@link
 * io.scoretap.openscale.OpenScaleException} with its answer. Uses settings, payload, OkHttp and Jackson.
 *
 * <p>Tokens are not fetched by IBM's {@code sdk-core}: it starts a thread for every request of one, which is no daemon unless
 * its caller is, and an agent must not keep a JVM alive.
 */
package io.scoretap.openscale;
