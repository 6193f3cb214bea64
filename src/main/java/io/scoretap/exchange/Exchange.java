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
    private final Body request;
    private final Body response;
    private final Instant startedAt;
    private final Duration responseTime;

    private Exchange(Builder builder) {
        this.endpoint = builder.endpoint;
        this.variant = builder.variant;
        this.inferenceComponent = builder.inferenceComponent;
        this.inferenceId = builder.inferenceId;
        this.request = Objects.requireNonNull(builder.request, "request");
        this.response = Objects.requireNonNull(builder.response, "response");
        this.startedAt = Objects.requireNonNull(builder.startedAt, "startedAt");
        this.responseTime = Objects.requireNonNull(builder.responseTime, "responseTime");
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

    public Body request() {
        return request;
    }

    public Body response() {
        return response;
    }

    public Instant startedAt() {
        return startedAt;
    }

    /** What the caller waited, retries inside the client included. */
    public Duration responseTime() {
        return responseTime;
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
        private @Nullable Body request;
        private @Nullable Body response;
        private @Nullable Instant startedAt;
        private @Nullable Duration responseTime;

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

        /** @throws NullPointerException if the request, the response or the time was not set */
        public Exchange build() {
            return new Exchange(this);
        }
    }
}
