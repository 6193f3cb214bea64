package io.scoretap.sandbox.model;

/** A trained model; may be used by many threads at once. */
public interface Model {
    /**
     * Scores every row by itself.
     *
     * @param rows features in training order
     * @return for each row P(bad), or one probability a class, or the predicted number, as the {@link Task} says
     */
    double[][] predict(double[][] rows);
}
