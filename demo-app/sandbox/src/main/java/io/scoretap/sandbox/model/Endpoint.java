package io.scoretap.sandbox.model;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** A SageMaker endpoint: what it predicts and which of SageMaker's built-in algorithms it runs. */
public record Endpoint(Task task, Algorithm algorithm) {

    /** The built-in algorithms, which differ in what they read and write. */
    public enum Algorithm {
        LINEAR_LEARNER,
        XGBOOST
    }

    /** Every task with every algorithm; the linear learner for credit risk comes first. */
    public static List<Endpoint> all() {
        return Arrays.stream(Task.values())
                .flatMap(task -> Stream.of(Algorithm.values()).map(algorithm -> new Endpoint(task, algorithm)))
                .toList();
    }

    /** Such as {@code credit-risk-linear-learner}. */
    public String name() {
        return "credit-" + lower(task) + "-" + lower(algorithm);
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
