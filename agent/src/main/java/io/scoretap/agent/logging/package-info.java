/**
 * Stands in for {@code java.util.logging} in the bundled HTTP client, and logs nothing: what the client has to say comes as
 * an exception too. So the agent works in a JVM without the module {@code java.logging}, and never settles the log manager
 * that the application may still choose. The packaging renames the references.
 */
package io.scoretap.agent.logging;
