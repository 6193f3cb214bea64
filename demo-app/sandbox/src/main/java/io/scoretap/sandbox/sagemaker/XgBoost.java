package io.scoretap.sandbox.sagemaker;

import io.scoretap.sandbox.http.Answer;
import io.scoretap.sandbox.model.Model;
import java.util.Arrays;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;

/**
 * The built-in XGBoost since version 1.5: scores without labels, as CSV with a line for each record, or as JSON.
 *
 * <p>Follows aws/sagemaker-xgboost-container; of what that reads, libsvm and recordio are left out.
 */
final class XgBoost implements Container {
    private final int width;
    private final Supplier<Model> model;

    XgBoost(int width, Supplier<Model> model) {
        this.width = width;
        this.model = model;
    }

    @Override
    public Answer invoke(String body, MediaType contentType, MediaType accept) throws ModelException {
        if (body.isBlank()) {
            return Answer.empty(204);
        }
        double[][] rows = read(body, contentType);
        if (accept.isAnything() || accept.type().equals("text/csv")) {
            return Answer.of(200, "text/csv; charset=utf-8", csv(model.get().predict(rows)));
        }
        if (accept.type().equals("application/json")) {
            return Answer.json(200, json(model.get().predict(rows)));
        }
        throw new ModelException(406, "Accept type " + accept.type() + " is not supported");
    }

    private double[][] read(String body, MediaType contentType) throws ModelException {
        if (!contentType.type().equals("text/csv") && !contentType.type().equals("csv")) {
            throw new ModelException(415, "Content-type " + contentType.type() + " is not supported");
        }
        if (!contentType.parameters().getOrDefault("label_size", "1").equals("1")) {
            throw new ModelException(415, "label_size of a CSV request must be 1 or absent");
        }
        return Rows.ofCsv(body, width);
    }

    private static String csv(double[][] scores) {
        return Arrays.stream(scores).map(row -> cells(row) + "\n").collect(Collectors.joining());
    }

    private static String json(double[][] scores) {
        return Arrays.stream(scores)
                .map(row -> "{\"score\":" + (row.length == 1 ? cells(row) : "[" + cells(row) + "]") + "}")
                .collect(Collectors.joining(",", "{\"predictions\":[", "]}"));
    }

    /** XGBoost's numbers are floats: written as doubles they would show digits that it never computed. */
    private static String cells(double[] scores) {
        return DoubleStream.of(scores)
                .mapToObj(score -> Float.toString((float) score))
                .collect(Collectors.joining(","));
    }
}
