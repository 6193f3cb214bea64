package io.scoretap.sandbox.sagemaker;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Arrays;

/** Reads the records of a request into numbers. */
final class Rows {
    private static final int BAD_REQUEST = 400;
    private static final ObjectMapper JSON = new ObjectMapper();

    private Rows() {}

    /** One record a line, no header, no label. */
    static double[][] ofCsv(String body, int width) throws ModelException {
        String[] lines = body.strip().split("\r?\n", -1);
        double[][] rows = new double[lines.length][];
        for (int i = 0; i < lines.length; i++) {
            rows[i] = ofLine(lines[i]);
        }
        return checked(rows, width);
    }

    /** {@code {"instances":[{"features":[..]}]}}, or {@code {"data":{"features":{"values":[..]}}}} as an instance. */
    static double[][] ofJson(String body, int width) throws ModelException {
        JsonNode instances;
        try {
            instances = JSON.readTree(body).path("instances");
        } catch (JsonProcessingException e) {
            throw new ModelException(BAD_REQUEST, "Unable to decode payload: Incorrect data format");
        }
        if (!instances.isArray() || instances.isEmpty()) {
            throw new ModelException(BAD_REQUEST, "Unable to decode payload: no 'instances'");
        }
        double[][] rows = new double[instances.size()][];
        for (int i = 0; i < rows.length; i++) {
            JsonNode plain = instances.get(i).path("features");
            rows[i] = ofArray(plain.isArray() ? plain : instances.get(i).at("/data/features/values"));
        }
        return checked(rows, width);
    }

    private static double[] ofLine(String line) throws ModelException {
        try {
            return Arrays.stream(line.split(",", -1))
                    .map(String::strip)
                    .mapToDouble(cell -> cell.isEmpty() ? Double.NaN : Double.parseDouble(cell))
                    .toArray();
        } catch (NumberFormatException e) {
            throw new ModelException(BAD_REQUEST, "Unable to decode payload: could not convert string to float");
        }
    }

    private static double[] ofArray(JsonNode values) throws ModelException {
        double[] row = new double[values.size()];
        for (int i = 0; i < row.length; i++) {
            if (!values.get(i).isNumber()) {
                throw new ModelException(BAD_REQUEST, "Unable to decode payload: features must be numbers");
            }
            row[i] = values.get(i).doubleValue();
        }
        return row;
    }

    private static double[][] checked(double[][] rows, int width) throws ModelException {
        for (double[] row : rows) {
            if (row.length != width) {
                throw new ModelException(
                        BAD_REQUEST, "The model was trained on " + width + " features, a record has " + row.length);
            }
        }
        return rows;
    }
}
