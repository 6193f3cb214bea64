package io.scoretap.payload;

/** What a model predicts, by the names of OpenScale's {@code problem_type}. */
public enum ProblemType {
    BINARY,
    MULTICLASS,
    REGRESSION
}
