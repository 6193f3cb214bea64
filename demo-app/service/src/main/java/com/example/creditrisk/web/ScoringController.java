package com.example.creditrisk.web;

import com.example.creditrisk.applicant.ApplicantReader;
import com.example.creditrisk.scoring.Assessment;
import com.example.creditrisk.scoring.Model;
import com.example.creditrisk.scoring.Scorer;
import com.example.creditrisk.scoring.ScoringProperties;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

@RestController
class ScoringController {
    private final Scorer scorer;
    private final int batchLimit;

    ScoringController(Scorer scorer, ScoringProperties properties) {
        this.scorer = scorer;
        this.batchLimit = properties.batchLimit();
    }

    @PostMapping("/score")
    Assessment score(
            @RequestBody Map<String, Object> applicant, @RequestParam(defaultValue = "linear-learner") Model model) {
        return scorer.score(model, List.of(ApplicantReader.read(applicant))).get(0);
    }

    @PostMapping("/score/batch")
    List<Assessment> scoreBatch(
            @RequestBody List<@Nullable Map<String, Object>> applicants,
            @RequestParam(defaultValue = "linear-learner") Model model) {
        if (applicants.isEmpty() || applicants.size() > batchLimit) {
            throw new ResponseStatusException(
                    HttpStatus.BAD_REQUEST,
                    "A batch must have 1 to " + batchLimit + " applicants, but had " + applicants.size());
        }
        return scorer.score(model, ApplicantReader.readAll(applicants));
    }
}
