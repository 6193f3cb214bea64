package com.example.creditrisk.scoring;

import static java.util.stream.Collectors.joining;

import com.example.creditrisk.applicant.Applicant;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Service;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.sagemakerruntime.SageMakerRuntimeClient;
import software.amazon.awssdk.services.sagemakerruntime.model.InvokeEndpointRequest;

/** Scores applicants with a model behind a SageMaker endpoint, however many there are, in one call. */
@Service
public class Scorer {
    private final SageMakerRuntimeClient sageMaker;
    private final ScoringProperties properties;

    Scorer(SageMakerRuntimeClient sageMaker, ScoringProperties properties) {
        this.sageMaker = sageMaker;
        this.properties = properties;
    }

    /**
     * An assessment for each applicant, in their order.
     *
     * @throws UnusableAnswerException if the model's answer cannot be read, or is about another number of applicants
     * @throws software.amazon.awssdk.core.exception.SdkException if the endpoint cannot be reached or refuses
     */
    public List<Assessment> score(Model model, List<Applicant> applicants) {
        InvokeEndpointRequest request = InvokeEndpointRequest.builder()
                .endpointName(properties.endpoints().get(model))
                .contentType("text/csv")
                .accept(model.accept())
                .body(SdkBytes.fromUtf8String(
                        applicants.stream().map(Applicant::toCsv).collect(joining("\n"))))
                .build();
        long start = System.nanoTime();
        String answer = sageMaker.invokeEndpoint(request).body().asUtf8String();
        long tookMs = Duration.ofNanos(System.nanoTime() - start).toMillis();

        List<Verdict> verdicts = model.verdicts(answer);
        if (verdicts.size() != applicants.size()) {
            throw new UnusableAnswerException(
                    verdicts.size() + " predictions for " + applicants.size() + " applicants");
        }
        Instant now = Instant.now();
        return verdicts.stream()
                .map(verdict -> new Assessment(verdict.risk(), verdict.score(), model, now, tookMs))
                .toList();
    }
}
