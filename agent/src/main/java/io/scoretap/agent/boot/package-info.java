/**
 * The door into the JVM: what the system class loader sees of the agent.
 *
 * <p>In: agent arguments and the JVM's instrumentation. Out: a transformer that loads the engine with the first SageMaker
 * client. Uses the JDK only, and of it neither lambdas, {@code java.util.logging}, {@code javax.management} nor {@code
 * java.nio.file}: each costs a start dear, or settles a provider that the application still may choose.
 */
package io.scoretap.agent.boot;
