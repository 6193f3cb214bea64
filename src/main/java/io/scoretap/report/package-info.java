/**
 * What the operator gets to see: lines on stderr, counters that must add up, and an MBean.
 *
 * <p>In: events of the line. Out: text and numbers, never a payload and never a secret. Uses settings and the JDK.
 */
package io.scoretap.report;
