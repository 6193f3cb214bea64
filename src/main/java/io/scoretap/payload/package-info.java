/**
 * Turns the bytes of a call into the columns that OpenScale stores.
 *
 * <p>In: an {@link io.scoretap.exchange.Exchange} and the {@link io.scoretap.payload.Schema} of its subscription. Out: a
 * {@link io.scoretap.payload.ScoringRecord} of two {@link io.scoretap.payload.Table}s, or an
 * {@link io.scoretap.payload.UndecodableException} with the reason. Uses exchange, and libraries for CSV and JSON.
 */
package io.scoretap.payload;
