package com.example.creditrisk.web;

import com.example.creditrisk.applicant.InvalidApplicantException;
import com.example.creditrisk.scoring.UnusableAnswerException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkServiceException;

/**
 * Every failure as problem details (RFC 9457): 400 for what callers can mend, 503 where the same call may work later, 502
 * where it will not until somebody mends the model, its endpoint or the right to call it.
 */
@RestControllerAdvice
class ProblemAdvice extends ResponseEntityExceptionHandler {
    private static final Logger log = LoggerFactory.getLogger(ProblemAdvice.class);

    /** Throttled, unavailable, and SageMaker's own code for a dependency of its that is down. */
    private static final Set<Integer> PASSING = Set.of(429, 503, 530);

    /** A batch may be wrong in thousands of places; nobody reads more than the first few. */
    private static final int LISTED_VIOLATIONS = 20;

    @ExceptionHandler
    ProblemDetail invalid(InvalidApplicantException e) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, e.getMessage());
        problem.setTitle("Invalid applicant");
        problem.setProperty(
                "errors", e.violations().stream().limit(LISTED_VIOLATIONS).toList());
        return problem;
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleTypeMismatch(
            TypeMismatchException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                status, e.getMostSpecificCause().getMessage());
        return handleExceptionInternal(e, problem, headers, status, request);
    }

    @ExceptionHandler
    ProblemDetail refused(SdkServiceException e) {
        log.warn(
                "SageMaker answered {} to request {} ({})",
                e.statusCode(),
                e.requestId(),
                e.getClass().getSimpleName());
        return e.isThrottlingException() || PASSING.contains(e.statusCode())
                ? problem(HttpStatus.SERVICE_UNAVAILABLE, "The model is busy; try again in a moment")
                : problem(
                        HttpStatus.BAD_GATEWAY,
                        "The model could not score this (SageMaker answered " + e.statusCode() + ")");
    }

    @ExceptionHandler
    ProblemDetail unreachable(SdkClientException e) {
        log.warn("SageMaker did not answer: {}", e.getMessage());
        return problem(HttpStatus.SERVICE_UNAVAILABLE, "The model does not answer; try again in a moment");
    }

    @ExceptionHandler
    ProblemDetail unusable(UnusableAnswerException e) {
        log.warn("A model's answer cannot be used: {}", e.getMessage());
        return problem(HttpStatus.BAD_GATEWAY, "The model's answer cannot be used: " + e.getMessage());
    }

    private static ProblemDetail problem(HttpStatus status, String detail) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setTitle("Scoring failed");
        return problem;
    }
}
