package io.scoretap.agent.capture;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads one class of exceptions: SDK v2 names its getters {@code statusCode}, SDK v1 {@code getStatusCode}. */
final class ServiceError {
    /** Of both SDKs' lists, what a service of this kind may send; the rest comes with a status of 429. */
    private static final Set<String> THROTTLING_CODES = new HashSet<>(Arrays.asList(
            "Throttling",
            "ThrottlingException",
            "ThrottledException",
            "RequestThrottled",
            "RequestThrottledException",
            "TooManyRequestsException",
            "RequestLimitExceeded",
            "LimitExceededException",
            "SlowDown",
            "BandwidthLimitExceeded",
            "ModelNotReadyException"));

    private static final int TOO_MANY_REQUESTS = 429;

    private final String name;
    private final @Nullable Getter status;
    private final @Nullable Getter originalStatus;
    private final @Nullable Getter isThrottling;
    private final @Nullable Getter code;

    ServiceError(Class<?> type) throws IllegalAccessException {
        this.name = type.getSimpleName();
        this.status = either(type, "statusCode", "getStatusCode");
        this.originalStatus = either(type, "originalStatusCode", "getOriginalStatusCode");
        this.isThrottling = Getter.find(type, "isThrottlingException");
        this.code = Getter.find(type, "getErrorCode");
    }

    private static @Nullable Getter either(Class<?> type, String ofV2, String ofV1) throws IllegalAccessException {
        Getter found = Getter.find(type, ofV2);
        return found == null ? Getter.find(type, ofV1) : found;
    }

    /** Null if it is no answer of the service. */
    @Nullable String kind(Throwable thrown) {
        if (status == null) {
            return null;
        }
        Object code = status.get(thrown);
        if (name.equals("ModelErrorException")) {
            return withStatus("model_error", originalStatus == null ? null : originalStatus.get(thrown));
        }
        if (name.equals("ModelStreamErrorException")) {
            return "model_stream_error";
        }
        return isThrottled(thrown, code) ? "throttled" : withStatus("service", code);
    }

    private boolean isThrottled(Throwable thrown, @Nullable Object status) {
        return Integer.valueOf(TOO_MANY_REQUESTS).equals(status)
                || name.equals("ModelNotReadyException")
                || (isThrottling != null && Boolean.TRUE.equals(isThrottling.get(thrown)))
                || (code != null && THROTTLING_CODES.contains(String.valueOf(code.get(thrown))));
    }

    /** Only what HTTP knows, so that the kinds stay few whatever a server sends. */
    private static String withStatus(String kind, @Nullable Object status) {
        int number = status instanceof Integer ? (Integer) status : 0;
        return number < 100 || number > 599 ? kind : kind + "_" + number;
    }
}
