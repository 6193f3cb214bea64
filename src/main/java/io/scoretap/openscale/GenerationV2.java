package io.scoretap.openscale;

import com.fasterxml.jackson.core.JsonGenerator;
import io.scoretap.payload.Schema;
import io.scoretap.payload.ScoringRecord;
import io.scoretap.settings.Route;
import java.io.IOException;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import okhttp3.HttpUrl;
import okhttp3.Request;

/** v2: records go to the subscription's payload logging data set. */
final class GenerationV2 implements Generation {
    private static final DateTimeFormatter TIMESTAMP =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    private final Instance instance;
    private final AuthorizedClient client;

    GenerationV2(Instance instance, AuthorizedClient client) {
        this.instance = instance;
        this.client = client;
    }

    @Override
    public JsonObject read(Route route) throws IOException, OpenScaleException {
        HttpUrl url = instance.v2()
                .addPathSegment("subscriptions")
                .addPathSegment(route.subscriptionId())
                .build();
        return client.get(url);
    }

    @Override
    public Subscription subscription(Route route, JsonObject reply) throws IOException, OpenScaleException {
        SubscriptionReply subscription = SubscriptionReply.of(route, reply);
        Schema schema = subscription.schema();
        String dataSetId = route.dataSetId();
        return Subscription.v2(
                route.subscriptionId(),
                dataSetId != null ? dataSetId : dataSetOf(route.subscriptionId()),
                subscription.entity().object("deployment").text("name"),
                schema);
    }

    private String dataSetOf(String subscriptionId) throws IOException, OpenScaleException {
        HttpUrl url = instance.v2()
                .addPathSegment("data_sets")
                .addQueryParameter("target.target_id", subscriptionId)
                .addQueryParameter("target.target_type", "subscription")
                .addQueryParameter("type", "payload_logging")
                .build();
        String id = client.get(url).first("data_sets").object("metadata").text("id");
        if (id == null) {
            throw new OpenScaleException(
                    OpenScaleException.NOT_FOUND,
                    "subscription " + subscriptionId + " has no payload logging data set yet:"
                            + " OpenScale makes one soon after the subscription; else set `data-set-id`");
        }
        return id;
    }

    @Override
    public void write(JsonGenerator json, Subscription subscription, ScoringRecord record) throws IOException {
        json.writeStartObject();
        RecordFields.writeTables(json, record);
        json.writeStringField("scoring_id", record.scoringId());
        json.writeStringField("scoring_timestamp", TIMESTAMP.format(record.scoringTimestamp()));
        RecordFields.writeResponseTime(json, record);
        json.writeBooleanField("multiple_records", true);
        json.writeEndObject();
    }

    @Override
    public Request.Builder records(Subscription subscription) {
        return new Request.Builder()
                .url(instance.v2()
                        .addPathSegment("data_sets")
                        .addPathSegment(subscription.dataSetId())
                        .addPathSegment("records")
                        .build());
    }
}
