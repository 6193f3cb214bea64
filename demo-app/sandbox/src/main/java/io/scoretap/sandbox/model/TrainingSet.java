package io.scoretap.sandbox.model;

import io.scoretap.sandbox.credit.CreditData;

/** The data as one task sees it: a row of features and a label for each applicant. */
final class TrainingSet {
    private final double[][] rows;
    private final double[] labels;

    TrainingSet(CreditData data, Task task) {
        rows = data.applicants().stream()
                .map(applicant -> task.features(data, applicant).stream()
                        .mapToDouble(Integer::doubleValue)
                        .toArray())
                .toArray(double[][]::new);
        labels = data.applicants().stream()
                .mapToDouble(applicant -> task.label(data, applicant))
                .toArray();
    }

    double[][] rows() {
        return rows;
    }

    double[] labels() {
        return labels;
    }

    double[] column(int index) {
        double[] column = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            column[i] = rows[i][index];
        }
        return column;
    }

    int width() {
        return rows[0].length;
    }
}
