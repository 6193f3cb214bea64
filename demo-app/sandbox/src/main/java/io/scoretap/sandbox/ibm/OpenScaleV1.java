package io.scoretap.sandbox.ibm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.scoretap.sandbox.datamart.DataMart;
import io.scoretap.sandbox.datamart.Json;
import io.scoretap.sandbox.datamart.PayloadRecord;
import io.scoretap.sandbox.datamart.StoredRow;
import io.scoretap.sandbox.http.Answer;
import io.scoretap.sandbox.http.Call;
import io.scoretap.sandbox.http.Routes;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The API of 2019: records carry the ids of binding, subscription and deployment. */
final class OpenScaleV1 {
    private static final Set<String> KEYS = Set.of(
            "binding_id",
            "subscription_id",
            "deployment_id",
            "scoring_id",
            "scoring_timestamp",
            "response_time",
            "request",
            "response");

    private final Subscriptions subscriptions;
    private final DataMart dataMart;
    private final Ingest ingest;
    private final RecordReader reader;
    private final Guard guard;

    OpenScaleV1(Subscriptions subscriptions, DataMart dataMart, Ingest ingest, Knobs knobs, Guard guard) {
        this.subscriptions = subscriptions;
        this.dataMart = dataMart;
        this.ingest = ingest;
        this.reader = new RecordReader(KEYS, knobs);
        this.guard = guard;
    }

    void addTo(Routes routes) {
        String base = "/v1/data_marts/{instance}";
        String binding = base + "/service_bindings/{binding}";
        routes.add("GET", binding + "/subscriptions", guard.v1(this::listSubscriptions));
        routes.add("GET", binding + "/subscriptions/{subscription}", guard.v1(this::getSubscription));
        routes.add("POST", base + "/scoring_payloads", guard.v1(this::storePayloads));
        routes.add("GET", base + "/scoring_transactions", guard.v1(this::listTransactions));
    }

    private Answer listSubscriptions(Call call) {
        requireBinding(call.pathParameter("binding"));
        ObjectNode json = Json.object();
        ArrayNode list = json.putArray("subscriptions");
        subscriptions.all().forEach(subscription -> list.add(SubscriptionJson.v1(subscription)));
        return Answer.json(200, json.toString());
    }

    private Answer getSubscription(Call call) {
        requireBinding(call.pathParameter("binding"));
        Subscription subscription = subscriptions.byId(call.pathParameter("subscription"));
        return Answer.json(200, SubscriptionJson.v1(subscription).toString());
    }

    private Answer storePayloads(Call call) {
        JsonNode body = Bodies.json(call);
        if (!body.isArray()) {
            throw OpenScaleException.invalid("The body must be an array of records");
        }
        List<PayloadRecord> records = new ArrayList<>();
        for (JsonNode json : body) {
            Subscription subscription = subscriptionOf(json, records.size());
            records.add(reader.read(json, records.size(), subscription));
        }
        if (!call.isLost()) {
            // This API tells nobody what becomes of them.
            var unused = ingest.accept(records);
        }
        return Answer.json(202, "{}");
    }

    private Subscription subscriptionOf(JsonNode json, int position) {
        requireBinding(json.path("binding_id").asText("(none)"));
        Subscription subscription =
                subscriptions.byId(json.path("subscription_id").asText("(none)"));
        if (!json.path("deployment_id").asText().equals(subscription.deploymentId())) {
            throw OpenScaleException.invalid("record " + position + ": deployment_id must be the subscription's "
                    + subscription.deploymentId() + ", but is " + json.path("deployment_id"));
        }
        return subscription;
    }

    private static void requireBinding(String id) {
        if (!id.equals(Subscription.BINDING_ID)) {
            throw OpenScaleException.unknown("service binding", id);
        }
    }

    /** Columns as in the payload table: ids and time, features, outputs. */
    private Answer listTransactions(Call call) {
        Subscription subscription = subscriptions.byId(call.query("subscription_id", "(none)"));
        Listing listing = Listing.of(call);
        List<StoredRow> rows = dataMart.rows(subscription.id(), listing.offset(), listing.limit());
        Set<String> columns = new LinkedHashSet<>();
        List<ObjectNode> cells = rows.stream().map(Rows::cells).toList();
        cells.forEach(row -> row.fieldNames().forEachRemaining(columns::add));
        ObjectNode json = Json.object();
        columns.forEach(json.putArray("fields")::add);
        ArrayNode values = json.putArray("values");
        for (ObjectNode row : cells) {
            ArrayNode line = values.addArray();
            columns.forEach(column -> line.add(row.get(column)));
        }
        if (listing.totalCount()) {
            json.put("total_count", dataMart.rows(subscription.id()));
        }
        return Answer.json(200, json.toString());
    }
}
