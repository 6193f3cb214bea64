package com.example.creditrisk.scoring;

/** What a model says of one applicant; the score is the probability that the credit goes bad. */
record Verdict(double score, Risk risk) {

    Verdict {
        if (!(score >= 0 && score <= 1)) {
            throw new UnusableAnswerException("score " + score + " is not a probability");
        }
    }
}
