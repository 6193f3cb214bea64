package com.example.creditrisk.scoring;

import java.time.Duration;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The {@code credit-risk.*} application properties.
 *
 * @param endpoints the SageMaker endpoint of each model
 * @param timeout for one call of an endpoint, the SDK's own retries included
 * @param batchLimit the most applicants in one call
 */
@ConfigurationProperties("credit-risk")
public record ScoringProperties(Map<Model, String> endpoints, Duration timeout, int batchLimit) {

    public ScoringProperties {
        endpoints = Map.copyOf(endpoints);
        for (Model model : Model.values()) {
            if (!endpoints.containsKey(model)) {
                throw new IllegalArgumentException("credit-risk.endpoints." + model + " is not set");
            }
        }
    }
}
