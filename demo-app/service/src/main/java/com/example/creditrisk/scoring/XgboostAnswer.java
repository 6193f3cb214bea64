package com.example.creditrisk.scoring;

import java.util.List;

/** The probability of the class bad, one a line. */
final class XgboostAnswer {
    private static final double THRESHOLD = 0.5;

    private XgboostAnswer() {}

    static List<Verdict> read(String csv) {
        try {
            return csv.lines()
                    .map(Double::valueOf)
                    .map(score -> new Verdict(score, score >= THRESHOLD ? Risk.BAD : Risk.GOOD))
                    .toList();
        } catch (NumberFormatException e) {
            throw new UnusableAnswerException("not one probability a line", e);
        }
    }
}
