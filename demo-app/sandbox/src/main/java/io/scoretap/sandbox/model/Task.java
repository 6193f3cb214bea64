package io.scoretap.sandbox.model;

import io.scoretap.sandbox.credit.Applicant;
import io.scoretap.sandbox.credit.CreditData;
import java.util.List;
import java.util.stream.IntStream;

/** What is predicted, and from which of the attributes. */
public enum Task {
    /** Will the loan go bad? From all twenty attributes. */
    RISK("class", "binary", 2),
    /** Which of five credit histories? From the other nineteen attributes. */
    HISTORY("credit_history", "multiclass", 5),
    /** How much is asked for? From the other nineteen attributes. */
    AMOUNT("credit_amount", "regression", 0);

    private final String target;
    private final String problemType;
    private final int classes;

    Task(String target, String problemType, int classes) {
        this.target = target;
        this.problemType = problemType;
        this.classes = classes;
    }

    public String target() {
        return target;
    }

    /** OpenScale's {@code problem_type}. */
    public String problemType() {
        return problemType;
    }

    /** Number of classes, 0 if a number is predicted. */
    public int classes() {
        return classes;
    }

    /** Names of the columns in training order. */
    public List<String> features(CreditData data) {
        return data.featureNames().stream().filter(name -> !name.equals(target)).toList();
    }

    /** What a client sends for this applicant. */
    public List<Integer> features(CreditData data, Applicant applicant) {
        List<String> names = data.featureNames();
        return IntStream.range(0, names.size())
                .filter(column -> !names.get(column).equals(target))
                .mapToObj(column -> applicant.features().get(column))
                .toList();
    }

    double label(CreditData data, Applicant applicant) {
        if (this == RISK) {
            return applicant.bad() ? 1 : 0;
        }
        return applicant.features().get(data.featureNames().indexOf(target));
    }
}
