package io.scoretap.sandbox.model;

import java.util.HashMap;
import java.util.Map;
import ml.dmlc.xgboost4j.java.Booster;
import ml.dmlc.xgboost4j.java.DMatrix;
import ml.dmlc.xgboost4j.java.XGBoost;
import ml.dmlc.xgboost4j.java.XGBoostError;

/** Gradient-boosted trees by XGBoost; scores are floats, as XGBoost computes them. */
final class TreeModel implements Model {
    private static final int TREES = 50;

    private final Booster trees;

    static Model train(TrainingSet set, Task task) {
        try {
            DMatrix matrix = new DMatrix(floats(set.rows()), set.rows().length, set.width(), Float.NaN);
            matrix.setLabel(floats(new double[][] {set.labels()}));
            return new TreeModel(XGBoost.train(matrix, parameters(task), TREES, Map.of(), null, null));
        } catch (XGBoostError e) {
            throw new IllegalStateException("XGBoost cannot train the model for " + task, e);
        }
    }

    private TreeModel(Booster trees) {
        this.trees = trees;
    }

    @Override
    public double[][] predict(double[][] rows) {
        try {
            float[][] scores = trees.inplace_predict(floats(rows), rows.length, rows[0].length, Float.NaN);
            double[][] result = new double[rows.length][];
            for (int i = 0; i < rows.length; i++) {
                result[i] = doubles(scores[i]);
            }
            return result;
        } catch (XGBoostError e) {
            throw new IllegalStateException("XGBoost cannot predict " + rows.length + " rows", e);
        }
    }

    private static Map<String, Object> parameters(Task task) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("max_depth", 4);
        parameters.put("eta", 0.1);
        parameters.put("seed", 1);
        parameters.put("nthread", 1);
        parameters.put("verbosity", 0);
        switch (task) {
            case RISK -> parameters.put("objective", "binary:logistic");
            case AMOUNT -> parameters.put("objective", "reg:squarederror");
            case HISTORY -> {
                parameters.put("objective", "multi:softprob");
                parameters.put("num_class", task.classes());
            }
        }
        return parameters;
    }

    private static float[] floats(double[][] rows) {
        int width = rows[0].length;
        float[] flat = new float[rows.length * width];
        for (int i = 0; i < flat.length; i++) {
            flat[i] = (float) rows[i / width][i % width];
        }
        return flat;
    }

    private static double[] doubles(float[] floats) {
        double[] doubles = new double[floats.length];
        for (int i = 0; i < floats.length; i++) {
            doubles[i] = floats[i];
        }
        return doubles;
    }
}
