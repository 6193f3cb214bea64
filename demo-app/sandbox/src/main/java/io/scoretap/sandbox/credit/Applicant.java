package io.scoretap.sandbox.credit;

import java.util.List;

/**
 * One row of the data.
 *
 * @param values what the data set says, in the order of {@link CreditData#attributes()}
 * @param features the same as numbers
 * @param bad whether the loan went bad
 */
public record Applicant(List<String> values, List<Integer> features, boolean bad) {
    public Applicant {
        values = List.copyOf(values);
        features = List.copyOf(features);
    }
}
