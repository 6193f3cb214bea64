/**
 * Applications that know nothing of the agent, for any Java from 8 and any version of the AWS SDK: what they print with
 * the agent must be what they print without.
 */
package io.scoretap.hosts;
