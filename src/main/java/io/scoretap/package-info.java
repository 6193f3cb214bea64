/**
 * Payload logging to IBM Watson OpenScale for Amazon SageMaker: the library that the agent is made of, usable without it.
 *
 * <p>{@link io.scoretap.PayloadLogger} builds the line; the packages below it are the rooms that the line runs through.
 */
package io.scoretap;
