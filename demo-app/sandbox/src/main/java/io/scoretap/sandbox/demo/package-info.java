/**
 * The demo: the credit risk service with the agent, between the stand-ins for SageMaker and for IBM.
 *
 * <p>In: applicants of the data set, scored through the service in a JVM of its own. Out: a table that sets what SageMaker
 * served against what the data mart holds. Uses the rest of the sandbox, the JDK's HTTP client and its attach API.
 */
@NullMarked
package io.scoretap.sandbox.demo;

import org.jspecify.annotations.NullMarked;
