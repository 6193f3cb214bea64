/**
 * What the user wants: agent arguments, system properties, environment, file and IBM's own configuration become one
 * immutable {@link io.scoretap.settings.Settings}, or one clear line for each thing that is wrong.
 *
 * <p>Read while the application loads its first SageMaker client, so nothing here uses a lambda or a stream: their
 * first use costs an application more than all of this package. Uses the JDK, a YAML parser when there is a file, and
 * a JSON parser when there is a {@code VCAP_SERVICES}.
 */
package io.scoretap.settings;
