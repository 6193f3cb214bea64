package io.scoretap.openscale;

import com.fasterxml.jackson.core.JsonGenerator;
import io.scoretap.payload.ScoringRecord;
import io.scoretap.settings.Route;
import java.io.IOException;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import okhttp3.HttpUrl;
import okhttp3.Request;

/**
 * v1: records go to the data mart and carry their binding, subscription and deployment.
 *
 * <p>Never asks for the binding itself, whose reply holds the AWS secret in clear.
 */
final class GenerationV1 implements Generation {
    /** What IBM's SDK sends for a subscription that has no deployment. */
    private static final String NO_DEPLOYMENT = "generic_deployment";

    private static final DateTimeFormatter TIMESTAMP =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    private final Instance instance;
    private final AuthorizedClient client;

    GenerationV1(Instance instance, AuthorizedClient client) {
        this.instance = instance;
        this.client = client;
    }

    @Override
    public JsonObject read(Route route) throws IOException, OpenScaleException {
        HttpUrl url = instance.v1()
                .addPathSegment("service_bindings")
                .addPathSegment(bindingId(route))
                .addPathSegment("subscriptions")
                .addPathSegment(route.subscriptionId())
                .build();
        return client.get(url);
    }

    @Override
    public Subscription subscription(Route route, JsonObject reply) throws OpenScaleException {
        SubscriptionReply subscription = SubscriptionReply.of(route, reply);
        JsonObject deployment = subscription.entity().first("deployments");
        String deploymentId = route.deploymentId() != null ? route.deploymentId() : deployment.text("deployment_id");
        return Subscription.v1(
                route.subscriptionId(),
                bindingId(route),
                deploymentId != null ? deploymentId : NO_DEPLOYMENT,
                deployment.text("name"),
                subscription.schema());
    }

    private static String bindingId(Route route) throws OpenScaleException {
        String bindingId = route.bindingId();
        if (bindingId == null) {
            throw new OpenScaleException(
                    OpenScaleException.NOT_SET_UP,
                    "subscription " + route.subscriptionId() + " cannot be found with API v1: set `binding-id`");
        }
        return bindingId;
    }

    @Override
    public void write(JsonGenerator json, Subscription subscription, ScoringRecord record) throws IOException {
        json.writeStartObject();
        json.writeStringField("binding_id", subscription.bindingId());
        json.writeStringField("subscription_id", subscription.id());
        json.writeStringField("deployment_id", subscription.deploymentId());
        json.writeStringField("scoring_id", record.scoringId());
        json.writeStringField("scoring_timestamp", TIMESTAMP.format(record.scoringTimestamp()));
        RecordFields.writeResponseTime(json, record);
        RecordFields.writeTables(json, record);
        json.writeEndObject();
    }

    @Override
    public Request.Builder records(Subscription subscription) {
        return new Request.Builder()
                .url(instance.v1().addPathSegment("scoring_payloads").build())
                .header("Prefer", "return=minimal");
    }
}
