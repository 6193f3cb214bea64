package io.scoretap.sandbox.model;

import java.util.Arrays;

/** Brings a column to mean 0 and deviation 1; gradient descent needs columns of one size. */
record Scale(double mean, double deviation) {

    static Scale of(double[] column) {
        double mean = Arrays.stream(column).average().orElse(0);
        double variance = Arrays.stream(column)
                .map(x -> (x - mean) * (x - mean))
                .average()
                .orElse(0);
        return new Scale(mean, variance > 0 ? Math.sqrt(variance) : 1);
    }

    double apply(double value) {
        return (value - mean) / deviation;
    }

    double invert(double scaled) {
        return scaled * deviation + mean;
    }
}
