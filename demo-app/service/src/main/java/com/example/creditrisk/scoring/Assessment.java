package com.example.creditrisk.scoring;

import java.time.Instant;

/**
 * The answer to a caller about one applicant.
 *
 * @param score the probability that the credit goes bad, 0 to 1
 * @param tookMs how long the call of the model took; applicants of a batch share one call
 */
public record Assessment(Risk risk, double score, Model model, Instant scoredAt, long tookMs) {}
