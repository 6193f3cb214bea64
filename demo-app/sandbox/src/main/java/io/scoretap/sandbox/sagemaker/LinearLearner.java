package io.scoretap.sandbox.sagemaker;

import io.scoretap.sandbox.http.Answer;
import io.scoretap.sandbox.model.Model;
import io.scoretap.sandbox.model.Task;
import java.util.Arrays;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** The built-in linear learner: reads CSV and JSON, writes JSON, keys in the order of the 2024 containers. */
final class LinearLearner implements Container {
    private final Task task;
    private final int width;
    private final Supplier<Model> model;

    LinearLearner(Task task, int width, Supplier<Model> model) {
        this.task = task;
        this.width = width;
        this.model = model;
    }

    @Override
    public Answer invoke(String body, MediaType contentType, MediaType accept) throws ModelException {
        if (!accept.isAnything() && !accept.type().equals("application/json")) {
            throw new ModelException(406, "Accept type " + accept.type() + " is not supported");
        }
        double[][] scores = model.get().predict(read(body, contentType));
        return Answer.json(
                200,
                Arrays.stream(scores)
                        .map(this::prediction)
                        .collect(Collectors.joining(",", "{\"predictions\":[", "]}")));
    }

    private double[][] read(String body, MediaType contentType) throws ModelException {
        return switch (contentType.type()) {
            case "text/csv" -> Rows.ofCsv(body, width);
            case "application/json" -> Rows.ofJson(body, width);
            default -> throw new ModelException(415, "Content type '" + contentType.type() + "' is not supported");
        };
    }

    private String prediction(double[] scores) {
        return switch (task) {
            case AMOUNT -> "{\"score\":" + scores[0] + "}";
            case RISK -> "{\"score\":" + scores[0] + ",\"predicted_label\":" + (scores[0] > 0.5 ? 1 : 0) + "}";
            case HISTORY ->
                "{\"score\":" + Arrays.toString(scores) + ",\"predicted_label\":" + indexOfGreatest(scores) + "}";
        };
    }

    private static int indexOfGreatest(double[] scores) {
        int greatest = 0;
        for (int i = 1; i < scores.length; i++) {
            if (scores[i] > scores[greatest]) {
                greatest = i;
            }
        }
        return greatest;
    }
}
