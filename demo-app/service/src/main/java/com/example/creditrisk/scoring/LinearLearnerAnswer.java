package com.example.creditrisk.scoring;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** {@code {"predictions":[{"score":0.31,"predicted_label":0}]}}, one prediction a row; label 1 is the class bad. */
record LinearLearnerAnswer(List<Prediction> predictions) {

    record Prediction(
            double score, @JsonProperty("predicted_label") int label) {

        Verdict toVerdict() {
            return new Verdict(score, label == 1 ? Risk.BAD : Risk.GOOD);
        }
    }

    static List<Verdict> read(String json) {
        try {
            return JsonMapper.shared().readValue(json, LinearLearnerAnswer.class).predictions().stream()
                    .map(Prediction::toVerdict)
                    .toList();
        } catch (JacksonException | NullPointerException e) {
            throw new UnusableAnswerException("not the JSON of a linear learner's predictions", e);
        }
    }
}
