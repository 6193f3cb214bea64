package io.scoretap.sandbox.ibm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.scoretap.sandbox.datamart.DataMart;
import io.scoretap.sandbox.datamart.Json;
import io.scoretap.sandbox.datamart.PayloadError;
import io.scoretap.sandbox.datamart.PayloadRecord;
import io.scoretap.sandbox.datamart.StoredRow;
import io.scoretap.sandbox.http.Answer;
import io.scoretap.sandbox.http.Call;
import io.scoretap.sandbox.http.Routes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;

/** Today's API: records go to a subscription's data set, and what became of them can be asked. */
final class OpenScaleV2 {
    private static final Set<String> KEYS = Set.of(
            "scoring_id",
            "scoring_timestamp",
            "response_time",
            "asset_revision",
            "multiple_records",
            "request",
            "response");

    private final Subscriptions subscriptions;
    private final DataMart dataMart;
    private final Ingest ingest;
    private final RecordReader reader;
    private final Guard guard;
    private final StoreRequests requests = new StoreRequests();

    OpenScaleV2(Subscriptions subscriptions, DataMart dataMart, Ingest ingest, Knobs knobs, Guard guard) {
        this.subscriptions = subscriptions;
        this.dataMart = dataMart;
        this.ingest = ingest;
        this.reader = new RecordReader(KEYS, knobs);
        this.guard = guard;
    }

    void addTo(Routes routes) {
        String base = "/openscale/{instance}/v2";
        String dataSet = base + "/data_sets/{dataSet}";
        routes.add("GET", base + "/subscriptions", guard.v2(this::listSubscriptions));
        routes.add("GET", base + "/subscriptions/{subscription}", guard.v2(this::getSubscription));
        routes.add("GET", base + "/data_sets", guard.v2(this::listDataSets));
        routes.add("POST", dataSet + "/records", guard.v2(this::storeRecords));
        routes.add("GET", dataSet + "/records", guard.v2(this::listRecords));
        routes.add("GET", dataSet + "/requests/{request}", guard.v2(this::getRequest));
    }

    private Answer listSubscriptions(Call call) {
        ObjectNode json = Json.object();
        ArrayNode list = json.putArray("subscriptions");
        subscriptions.all().forEach(subscription -> list.add(SubscriptionJson.v2(subscription)));
        return Answer.json(200, json.toString());
    }

    private Answer getSubscription(Call call) {
        Subscription subscription = subscriptions.byId(call.pathParameter("subscription"));
        return Answer.json(200, SubscriptionJson.v2(subscription).toString());
    }

    private Answer listDataSets(Call call) {
        String target = call.query("target.target_id", "");
        boolean payloads = call.query("type", "payload_logging").equals("payload_logging")
                && call.query("target.target_type", "subscription").equals("subscription");
        ObjectNode json = Json.object();
        ArrayNode list = json.putArray("data_sets");
        subscriptions.all().stream()
                .filter(subscription -> payloads && (target.isEmpty() || target.equals(subscription.id())))
                .forEach(subscription -> putDataSet(list.addObject(), subscription));
        return Answer.json(200, json.toString());
    }

    private static void putDataSet(ObjectNode json, Subscription subscription) {
        json.putObject("metadata").put("id", subscription.dataSetId());
        ObjectNode entity = json.putObject("entity")
                .put("data_mart_id", Subscription.INSTANCE_ID)
                .put("type", "payload_logging");
        entity.putObject("target").put("target_id", subscription.id()).put("target_type", "subscription");
        entity.putObject("status").put("state", "active");
    }

    private Answer storeRecords(Call call) {
        Subscription subscription = subscriptions.byDataSet(call.pathParameter("dataSet"));
        JsonNode body = Bodies.json(call);
        List<PayloadRecord> records = new ArrayList<>();
        for (JsonNode json : body.isObject() ? List.of(body) : body) {
            if (!json.path("multiple_records").asBoolean(true)) {
                throw OpenScaleException.invalid(
                        "record " + records.size() + ": multiple_records must be true for structured data");
            }
            records.add(reader.read(json, records.size(), subscription));
        }
        if (records.isEmpty()) {
            throw OpenScaleException.invalid("The body must be an array of records");
        }
        Future<List<PayloadError>> stored =
                call.isLost() ? CompletableFuture.completedFuture(List.of()) : ingest.accept(records);
        String location = call.path().replaceFirst("records$", "requests/" + requests.add(stored));
        return Answer.json(202, "{\"state\":\"preparing\"}").with("Location", location);
    }

    private Answer getRequest(Call call) {
        subscriptions.byDataSet(call.pathParameter("dataSet"));
        return Answer.json(200, requests.status(call.pathParameter("request")).toString());
    }

    private Answer listRecords(Call call) {
        Subscription subscription = subscriptions.byDataSet(call.pathParameter("dataSet"));
        Listing listing = Listing.of(call);
        ObjectNode json = Json.object();
        ArrayNode records = json.putArray("records");
        for (StoredRow row : dataMart.rows(subscription.id(), listing.offset(), listing.limit())) {
            ObjectNode record = records.addObject();
            record.putObject("metadata").put("id", row.id());
            record.putObject("entity").set("values", Rows.cells(row));
        }
        if (listing.totalCount()) {
            json.put("total_count", dataMart.rows(subscription.id()));
        }
        return Answer.json(200, json.toString());
    }
}
