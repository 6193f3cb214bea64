/**
 * One scoring call as the application saw it: endpoint, raw request and response, and how long it took.
 *
 * <p>In: what a client of SageMaker hands over. Out: an immutable {@link io.scoretap.exchange.Exchange}. Uses the JDK
 * only.
 */
package io.scoretap.exchange;
