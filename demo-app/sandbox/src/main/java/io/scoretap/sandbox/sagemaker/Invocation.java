package io.scoretap.sandbox.sagemaker;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One call as SageMaker served it.
 *
 * @param inferenceId what the client gave, if anything
 * @param request the request's body
 * @param status what was answered: 200, 204, or an error's
 * @param response the response's body
 */
public record Invocation(
        String endpoint,
        Instant arrived,
        String requestId,
        @Nullable String inferenceId,
        String request,
        int status,
        String response) {}
