package com.example.creditrisk.scoring;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import software.amazon.awssdk.services.sagemakerruntime.SageMakerRuntimeClient;

/** The client takes region, credentials and endpoint URL where every AWS SDK takes them: environment, profile, role. */
@Configuration(proxyBeanMethods = false)
class SageMakerConfiguration {

    @Bean
    SageMakerRuntimeClient sageMakerRuntimeClient(ScoringProperties properties) {
        return SageMakerRuntimeClient.builder()
                .overrideConfiguration(override -> override.apiCallTimeout(properties.timeout()))
                .build();
    }
}
