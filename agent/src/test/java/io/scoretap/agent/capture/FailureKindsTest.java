package io.scoretap.agent.capture;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.AmazonClientException;
import com.amazonaws.AmazonServiceException;
import com.amazonaws.http.timers.client.ClientExecutionTimeoutException;
import com.amazonaws.services.sagemakerruntime.model.AmazonSageMakerRuntimeException;
import com.amazonaws.services.sagemakerruntime.model.InternalFailureException;
import java.net.SocketTimeoutException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.sagemakerruntime.model.ModelErrorException;
import software.amazon.awssdk.services.sagemakerruntime.model.ModelNotReadyException;
import software.amazon.awssdk.services.sagemakerruntime.model.ModelStreamErrorException;
import software.amazon.awssdk.services.sagemakerruntime.model.SageMakerRuntimeException;

class FailureKindsTest {
    private final FailureKinds kinds = new FailureKinds();

    @Test
    void a_broken_model_is_told_with_the_status_that_its_container_gave() {
        assertThat(kinds.of(ModelErrorException.builder()
                        .statusCode(424)
                        .originalStatusCode(500)
                        .build()))
                .isEqualTo("model_error_500");
        assertThat(kinds.of(ModelErrorException.builder().statusCode(424).build()))
                .isEqualTo("model_error");
        assertThat(kinds.of(ModelStreamErrorException.builder().statusCode(500).build()))
                .isEqualTo("model_stream_error");

        var ofV1 = new com.amazonaws.services.sagemakerruntime.model.ModelErrorException("broken");
        ofV1.setStatusCode(424);
        ofV1.setOriginalStatusCode(404);
        assertThat(kinds.of(ofV1)).isEqualTo("model_error_404");
    }

    @Test
    void a_throttled_call_is_known_by_status_code_or_class() {
        assertThat(kinds.of(SageMakerRuntimeException.builder().statusCode(429).build()))
                .isEqualTo("throttled");
        assertThat(kinds.of(SageMakerRuntimeException.builder()
                        .statusCode(400)
                        .awsErrorDetails(AwsErrorDetails.builder()
                                .errorCode("ThrottlingException")
                                .build())
                        .build()))
                .isEqualTo("throttled");
        assertThat(kinds.of(ModelNotReadyException.builder().build())).isEqualTo("throttled");
        assertThat(kinds.of(ofV1(400, "ThrottlingException"))).isEqualTo("throttled");
        assertThat(kinds.of(ofV1(429, "Whatever"))).isEqualTo("throttled");
    }

    @Test
    void any_other_answer_of_the_service_is_told_with_its_status() {
        assertThat(kinds.of(SageMakerRuntimeException.builder().statusCode(530).build()))
                .isEqualTo("service_530");
        assertThat(kinds.of(new InternalFailureException("broken"))).isEqualTo("service");
        assertThat(kinds.of(ofV1(503, "ServiceUnavailable"))).isEqualTo("service_503");
    }

    @Test
    void a_status_that_http_does_not_know_makes_no_kind_of_its_own() {
        assertThat(kinds.of(SageMakerRuntimeException.builder().statusCode(0).build()))
                .isEqualTo("service");
        assertThat(kinds.of(
                        SageMakerRuntimeException.builder().statusCode(12345).build()))
                .isEqualTo("service");
    }

    @Test
    void a_timeout_is_known_wherever_in_the_causes_it_is() {
        assertThat(kinds.of(ApiCallAttemptTimeoutException.create(1))).isEqualTo("timeout");
        assertThat(kinds.of(SdkClientException.create("read", new SocketTimeoutException())))
                .isEqualTo("timeout");
        assertThat(kinds.of(new ClientExecutionTimeoutException())).isEqualTo("timeout");
        assertThat(kinds.of(new AmazonClientException("read", new SocketTimeoutException())))
                .isEqualTo("timeout");
    }

    @Test
    void a_call_that_the_application_gave_up_is_cancelled() {
        assertThat(kinds.of(new CancellationException())).isEqualTo("cancelled");
        assertThat(kinds.of(AbortedException.create("interrupted"))).isEqualTo("cancelled");
        assertThat(kinds.of(new com.amazonaws.AbortedException())).isEqualTo("cancelled");
        assertThat(kinds.of(SdkClientException.create("wait", new InterruptedException())))
                .isEqualTo("cancelled");
    }

    @Test
    void what_never_reached_the_service_is_the_clients() {
        assertThat(kinds.of(SdkClientException.create("no route to host"))).isEqualTo("client");
        assertThat(kinds.of(new NullPointerException())).isEqualTo("client");
        assertThat(kinds.of(null)).isEqualTo("client");
    }

    @Test
    void wrappers_of_futures_are_taken_off() {
        Throwable throttled =
                SageMakerRuntimeException.builder().statusCode(429).build();
        assertThat(kinds.of(new CompletionException(new ExecutionException(throttled))))
                .isEqualTo("throttled");
        assertThat(kinds.of(new CompletionException("nothing in it", null))).isEqualTo("client");
    }

    @Test
    void causes_that_go_round_in_circles_come_to_an_end() {
        Exception first = new Exception();
        first.initCause(new Exception(first));
        assertThat(kinds.of(first)).isEqualTo("client");
    }

    private static AmazonServiceException ofV1(int status, String code) {
        AmazonServiceException thrown = new AmazonSageMakerRuntimeException("refused");
        thrown.setStatusCode(status);
        thrown.setErrorCode(code);
        return thrown;
    }
}
