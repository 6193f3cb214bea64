/**
 * The engine: reads the settings, opens the bridge, and weaves the SageMaker clients as the JVM loads them.
 *
 * <p>In: the class file of a client. Out: the same, with calls of the bridge around its targets. Loads no class of the
 * application, and uses no lambda: their first use costs an application's start more than all of this. Uses ASM (Byte
 * Buddy's copy) and {@code io.scoretap.agent.capture}; {@link io.scoretap.agent.weave.Engine} composes it with the library.
 */
package io.scoretap.agent.weave;
