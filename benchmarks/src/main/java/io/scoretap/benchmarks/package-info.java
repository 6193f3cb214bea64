/**
 * What Scoretap costs, by JMH: on the application's thread beside a peer, in its codecs, and from capture to
 * acknowledgement. Uses the library's public API and the agent's tap, as the agent does.
 */
package io.scoretap.benchmarks;
