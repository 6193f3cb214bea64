/**
 * One call of a SageMaker client: woven code hands over request, response and exceptions, a {@link
 * io.scoretap.exchange.Capture} comes out.
 *
 * <p>Runs on the application's threads, so it takes references only; what the SDK's objects hold is read later. Uses the
 * JDK and the library, and of the SDK what any version of it has.
 */
package io.scoretap.agent.capture;
