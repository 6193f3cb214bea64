/**
 * What an agent adds to a JVM's start: whole processes, one after the other, with and without agents. Applications here
 * know nothing of Scoretap.
 */
package io.scoretap.benchmarks.startup;
