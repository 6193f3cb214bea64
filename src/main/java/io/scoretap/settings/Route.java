package io.scoretap.settings;

import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Which calls go to which subscription: one model's line through the settings. */
public final class Route {
    private final String subscriptionId;
    private final @Nullable String bindingId;
    private final @Nullable String deploymentId;
    private final @Nullable String dataSetId;
    private final @Nullable String endpoint;
    private final @Nullable String variant;
    private final @Nullable String inferenceComponent;
    private final List<String> features;
    private final List<String> responseFields;

    private Route(Builder builder, String subscriptionId) {
        this.subscriptionId = subscriptionId;
        this.bindingId = builder.bindingId;
        this.deploymentId = builder.deploymentId;
        this.dataSetId = builder.dataSetId;
        this.endpoint = builder.endpoint;
        this.variant = builder.variant;
        this.inferenceComponent = builder.inferenceComponent;
        this.features = builder.features;
        this.responseFields = builder.responseFields;
    }

    public static Builder builder() {
        return new Builder();
    }

    public String subscriptionId() {
        return subscriptionId;
    }

    public @Nullable String bindingId() {
        return bindingId;
    }

    public @Nullable String deploymentId() {
        return deploymentId;
    }

    public @Nullable String dataSetId() {
        return dataSetId;
    }

    /** Name or pattern of the endpoint; null if only the subscription knows it. */
    public @Nullable String endpoint() {
        return endpoint;
    }

    /** The production variant that this route is limited to. */
    public @Nullable String variant() {
        return variant;
    }

    /** The inference component that this route is limited to. */
    public @Nullable String inferenceComponent() {
        return inferenceComponent;
    }

    /** Names of the request's columns, in training order; empty if the subscription's are to be used. */
    public List<String> features() {
        return features;
    }

    /** Names of the columns of a CSV response; empty if they follow from the subscription. */
    public List<String> responseFields() {
        return responseFields;
    }

    @Override
    public String toString() {
        return (endpoint == null ? "the endpoint" : "endpoint " + endpoint) + " of subscription " + subscriptionId;
    }

    public static final class Builder {
        private @Nullable String subscriptionId;
        private @Nullable String bindingId;
        private @Nullable String deploymentId;
        private @Nullable String dataSetId;
        private @Nullable String endpoint;
        private @Nullable String variant;
        private @Nullable String inferenceComponent;
        private List<String> features = Collections.emptyList();
        private List<String> responseFields = Collections.emptyList();

        private Builder() {}

        public Builder subscriptionId(String subscriptionId) {
            this.subscriptionId = subscriptionId;
            return this;
        }

        public Builder bindingId(@Nullable String bindingId) {
            this.bindingId = bindingId;
            return this;
        }

        public Builder deploymentId(@Nullable String deploymentId) {
            this.deploymentId = deploymentId;
            return this;
        }

        public Builder dataSetId(@Nullable String dataSetId) {
            this.dataSetId = dataSetId;
            return this;
        }

        public Builder endpoint(@Nullable String endpoint) {
            this.endpoint = endpoint;
            return this;
        }

        public Builder variant(@Nullable String variant) {
            this.variant = variant;
            return this;
        }

        public Builder inferenceComponent(@Nullable String inferenceComponent) {
            this.inferenceComponent = inferenceComponent;
            return this;
        }

        public Builder features(List<String> features) {
            this.features = features;
            return this;
        }

        public Builder responseFields(List<String> responseFields) {
            this.responseFields = responseFields;
            return this;
        }

        /**
         * The route as told so far.
         *
         * @throws NullPointerException if there is no subscription id
         */
        public Route build() {
            return new Route(this, Objects.requireNonNull(subscriptionId, "subscriptionId"));
        }
    }
}
