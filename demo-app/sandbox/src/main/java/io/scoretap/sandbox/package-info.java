/**
 * Real HTTP stand-ins for Amazon SageMaker and IBM Watson OpenScale, so that all runs on one machine without accounts.
 *
 * <p>In: ports and a database. Out: two URLs on 127.0.0.1, and for tests the {@link io.scoretap.sandbox.Sandbox} behind
 * them: what was served, what was stored, what shall go wrong. Uses all other packages.
 */
@NullMarked
package io.scoretap.sandbox;

import org.jspecify.annotations.NullMarked;
