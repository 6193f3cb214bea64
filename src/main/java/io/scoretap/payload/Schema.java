package io.scoretap.payload;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The columns of a subscription: what the settings say, completed by what OpenScale knows. */
public final class Schema {
    private final List<String> features;
    private final List<String> responseFields;
    private final @Nullable ProblemType problemType;
    private final @Nullable String predictionField;
    private final @Nullable String probabilityField;

    /**
     * @param features the request's columns, in training order
     * @param responseFields names for a response that carries none (CSV), empty to derive them from the rest
     * @param predictionField the column of the predicted label, or of the predicted number of a regression
     * @param probabilityField the column of the probability or of the vector of probabilities
     */
    public Schema(
            List<String> features,
            List<String> responseFields,
            @Nullable ProblemType problemType,
            @Nullable String predictionField,
            @Nullable String probabilityField) {
        this.features = Collections.unmodifiableList(new ArrayList<>(features));
        this.responseFields = Collections.unmodifiableList(new ArrayList<>(responseFields));
        this.problemType = problemType;
        this.predictionField = predictionField;
        this.probabilityField = probabilityField;
    }

    public List<String> features() {
        return features;
    }

    public List<String> responseFields() {
        return responseFields;
    }

    public @Nullable ProblemType problemType() {
        return problemType;
    }

    public @Nullable String predictionField() {
        return predictionField;
    }

    public @Nullable String probabilityField() {
        return probabilityField;
    }
}
