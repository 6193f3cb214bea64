package io.scoretap.openscale;

import io.scoretap.payload.Schema;
import io.scoretap.settings.Api;
import org.jspecify.annotations.Nullable;

/** What gets one model's records: a subscription and where its generation of the API takes them. */
public final class Subscription {
    private final Api api;
    private final String id;
    private final String target;
    private final String bindingId;
    private final @Nullable String endpoint;
    private final Schema schema;

    private Subscription(
            Api api, String id, String target, String bindingId, @Nullable String endpoint, Schema schema) {
        this.api = api;
        this.id = id;
        this.target = target;
        this.bindingId = bindingId;
        this.endpoint = endpoint;
        this.schema = schema;
    }

    static Subscription v1(String id, String bindingId, String deploymentId, @Nullable String endpoint, Schema schema) {
        return new Subscription(Api.V1, id, deploymentId, bindingId, endpoint, schema);
    }

    static Subscription v2(String id, String dataSetId, @Nullable String endpoint, Schema schema) {
        return new Subscription(Api.V2, id, dataSetId, "", endpoint, schema);
    }

    /** V1 or V2. */
    public Api api() {
        return api;
    }

    public String id() {
        return id;
    }

    /** The SageMaker endpoint that the subscription's deployment is named after, if it has a deployment. */
    public @Nullable String endpoint() {
        return endpoint;
    }

    /** The columns: the route's where it has them, else the subscription's. */
    public Schema schema() {
        return schema;
    }

    String bindingId() {
        return bindingId;
    }

    /** v1: the deployment. */
    String deploymentId() {
        return target;
    }

    /** v2: the payload logging data set. */
    String dataSetId() {
        return target;
    }

    @Override
    public String toString() {
        return "subscription " + id + " (" + api + ")";
    }
}
