/**
 * Takes calls from the application's threads and brings them to their sinks: nothing lost silently, nothing unbounded.
 *
 * <p>In: {@link io.scoretap.exchange.Capture}s. Out: batches to a {@link io.scoretap.sink.Channel}, and an entry in the
 * {@link io.scoretap.report.Ledger} for every call. The way through, in order: {@link io.scoretap.delivery.Delivery}, {@code
 * Outbox}, {@code Dispatcher}, {@code Lane}, {@code BatchSender}. Uses exchange, payload, sink, report and settings.
 */
package io.scoretap.delivery;
