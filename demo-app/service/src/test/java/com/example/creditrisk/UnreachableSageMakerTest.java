package com.example.creditrisk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

class UnreachableSageMakerTest {

    @Test
    void starts_without_sagemaker_and_asks_callers_to_come_back() throws Exception {
        String nobody;
        try (SageMakerStub gone = new SageMakerStub()) {
            nobody = gone.url();
        }
        try (RunningService service = RunningService.start(nobody)) {
            HttpResponse<String> response = service.post("/score", Applicants.first());

            assertThat(response.statusCode()).isEqualTo(503);
            assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        }
    }
}
