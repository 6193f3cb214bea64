/**
 * Where records go.
 *
 * <p>In: {@link io.scoretap.payload.ScoringRecord}s. Out: an {@link io.scoretap.sink.Outcome} that says what delivery should
 * do next. Uses payload, and the client of the sink's own protocol.
 */
package io.scoretap.sink;
