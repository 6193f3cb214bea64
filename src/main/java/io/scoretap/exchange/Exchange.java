package io.scoretap.exchange;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One successful, timed call of a SageMaker endpoint. */
public final class Exchange implements Capture {
    /** What an exchange occupies beside its two bodies: its own objects and strings, rounded up. */
    public static final int OVERHEAD_BYTES = 512;

    private final String endpoint;
    private final @Nullable String variant;
    private final @Nullable String inferenceComponent;
    private final @Nullable String inferenceId;
    private final @Nullable String targetModel;
    private final @Nullable String requestId;
    private final Body request;
    private final Body response;
    private final Instant startedAt;
    private final Duration responseTime;
    private final @Nullable Duration timeToFirstPart;

    private Exchange(Builder builder) {
        this.endpoint = builder.endpoint;
        this.variant = builder.variant;
        this.inferenceComponent = builder.inferenceComponent;
        this.inferenceId = builder.inferenceId;
        this.targetModel = builder.targetModel;
        this.requestId = builder.requestId;
        this.request = Objects.requireNonNull(builder.request, "request");
        this.response = Objects.requireNonNull(builder.response, "response");
        this.startedAt = Objects.requireNonNull(builder.startedAt, "startedAt");
        this.responseTime = Objects.requireNonNull(builder.responseTime, "responseTime");
        this.timeToFirstPart = builder.timeToFirstPart;
    }

    /** Starts an exchange with the endpoint of that name. */
    public static Builder with(String endpoint) {
        return new Builder(endpoint);
    }

    public String endpoint() {
        return endpoint;
    }

    /** The production variant that answered. */
    public @Nullable String variant() {
        return variant;
    }

    public @Nullable String inferenceComponent() {
        return inferenceComponent;
    }

    /** The id that the caller gave the call, at most 64 characters. */
    public @Nullable String inferenceId() {
        return inferenceId;
    }

    /** The model that a multi-model endpoint was asked for. */
    public @Nullable String targetModel() {
        return targetModel;
    }

    /** AWS's id of the call. */
    public @Nullable String requestId() {
        return requestId;
    }

    public Body request() {
        return request;
    }

    public Body response() {
        return response;
    }

    public Instant startedAt() {
        return startedAt;
    }

    /** What the caller waited, retries inside the client included; of a streamed response, for its last part. */
    public Duration responseTime() {
        return responseTime;
    }

    /** What the caller waited for the first part of a streamed response; null for a response in one piece. */
    public @Nullable Duration timeToFirstPart() {
        return timeToFirstPart;
    }

    @Override
    public long heldBytes() {
        return (long) request.bytes().length + response.bytes().length + OVERHEAD_BYTES;
    }

    @Override
    public Exchange read() {
        return this;
    }

    @Override
    public String toString() {
        return endpoint + ": " + request + " -> " + response;
    }

    public static final class Builder {
        private final String endpoint;
        private @Nullable String variant;
        private @Nullable String inferenceComponent;
        private @Nullable String inferenceId;
        private @Nullable String targetModel;
        private @Nullable String requestId;
        private @Nullable Body request;
        private @Nullable Body response;
        private @Nullable Instant startedAt;
        private @Nullable Duration responseTime;
        private @Nullable Duration timeToFirstPart;

        private Builder(String endpoint) {
            this.endpoint = Objects.requireNonNull(endpoint, "endpoint");
        }

        public Builder variant(@Nullable String variant) {
            this.variant = variant;
            return this;
        }

        public Builder inferenceComponent(@Nullable String inferenceComponent) {
            this.inferenceComponent = inferenceComponent;
            return this;
        }

        public Builder inferenceId(@Nullable String inferenceId) {
            this.inferenceId = inferenceId;
            return this;
        }

        public Builder targetModel(@Nullable String targetModel) {
            this.targetModel = targetModel;
            return this;
        }

        public Builder requestId(@Nullable String requestId) {
            this.requestId = requestId;
            return this;
        }

        public Builder request(Body request) {
            this.request = request;
            return this;
        }

        public Builder response(Body response) {
            this.response = response;
            return this;
        }

        public Builder timed(Instant startedAt, Duration responseTime) {
            this.startedAt = startedAt;
            this.responseTime = responseTime;
            return this;
        }

        public Builder timeToFirstPart(@Nullable Duration timeToFirstPart) {
            this.timeToFirstPart = timeToFirstPart;
            return this;
        }

        /** @throws NullPointerException if the request, the response or the time was not set */
        public Exchange build() {
            return new Exchange(this);
        }
    }
}
