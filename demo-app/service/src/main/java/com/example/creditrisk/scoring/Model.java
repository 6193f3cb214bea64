package com.example.creditrisk.scoring;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;

/** The models that can be asked. All read rows of {@code text/csv}; each answers in its own format. */
public enum Model {
    /** Amazon SageMaker's built-in linear learner, as a binary classifier. */
    LINEAR_LEARNER("application/json") {
        @Override
        List<Verdict> verdicts(String answer) {
            return LinearLearnerAnswer.read(answer);
        }
    },

    /** Amazon SageMaker's built-in XGBoost with the objective {@code binary:logistic}. */
    XGBOOST("text/csv") {
        @Override
        List<Verdict> verdicts(String answer) {
            return XgboostAnswer.read(answer);
        }
    };

    private final String accept;

    Model(String accept) {
        this.accept = accept;
    }

    /** The content type of the model's answers. */
    String accept() {
        return accept;
    }

    /** @throws UnusableAnswerException if the answer is not in the model's format */
    abstract List<Verdict> verdicts(String answer);

    /** The name that callers use: {@code linear-learner} or {@code xgboost}. */
    @Override
    @JsonValue
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
