/**
 * The calls of a SageMaker client: woven code hands over requests, responses, futures, stream handlers and exceptions, a
 * {@link io.scoretap.exchange.Capture} of each successful call and the kind of each failure come out.
 *
 * <p>Runs on the application's threads, so it takes references where the SDK's objects are immutable, and reads them later;
 * only SDK v1's are copied. Uses the JDK and the library, and of the SDK what any version of it has, by name and shape.
 */
package io.scoretap.agent.capture;
