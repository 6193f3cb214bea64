package io.scoretap.sandbox.ibm;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.scoretap.sandbox.datamart.Json;
import io.scoretap.sandbox.model.Task;
import java.util.List;

/** Subscriptions as the two APIs show them: v1 has an array of deployments, v2 one deployment. */
final class SubscriptionJson {
    private static final String CREATED = "2026-01-01T00:00:00.000Z";

    private SubscriptionJson() {}

    static ObjectNode v1(Subscription subscription) {
        ObjectNode json = Json.object();
        json.putObject("metadata").put("guid", subscription.id()).put("created_at", CREATED);
        ObjectNode entity = json.putObject("entity").put("service_binding_id", Subscription.BINDING_ID);
        putAsset(entity, subscription);
        putDeployment(entity.putArray("deployments").addObject(), subscription);
        entity.putArray("configurations")
                .addObject()
                .put("type", "payload_logging")
                .put("enabled", true);
        return json;
    }

    static ObjectNode v2(Subscription subscription) {
        ObjectNode json = Json.object();
        json.putObject("metadata").put("id", subscription.id()).put("created_at", CREATED);
        ObjectNode entity = json.putObject("entity")
                .put("data_mart_id", Subscription.INSTANCE_ID)
                .put("service_provider_id", Subscription.BINDING_ID);
        putAsset(entity, subscription);
        putDeployment(entity.putObject("deployment"), subscription);
        entity.putObject("status").put("state", "active");
        return json;
    }

    private static void putAsset(ObjectNode entity, Subscription subscription) {
        Task task = subscription.endpoint().task();
        entity.putObject("asset")
                .put("asset_id", subscription.assetId())
                .put("url", "s3://sandbox/" + subscription.endpoint().name() + "/model.tar.gz")
                .put("name", subscription.endpoint().name())
                .put("asset_type", "model")
                .put("problem_type", task.problemType())
                .put("input_data_type", "structured");
        ObjectNode properties = entity.putObject("asset_properties")
                .put("input_data_type", "structured")
                .put("problem_type", task.problemType())
                .put("label_column", task.target())
                .put("prediction_field", subscription.predictionField());
        fill(properties.putArray("probability_fields"), subscription.probabilityFields());
        fill(properties.putArray("feature_fields"), subscription.features());
        properties.putArray("categorical_fields");
    }

    private static void putDeployment(ObjectNode deployment, Subscription subscription) {
        String endpoint = subscription.endpoint().name();
        deployment
                .put("deployment_id", subscription.deploymentId())
                .put("url", endpoint)
                .put("name", endpoint)
                .put("deployment_type", "online")
                .put("deployment_rn", "arn:aws:sagemaker:us-east-1:123456789012:endpoint/" + endpoint);
        ObjectNode scoring = deployment.putObject("scoring_endpoint").put("url", endpoint);
        scoring.putObject("request_headers").put("Content-Type", "application/json");
    }

    private static void fill(ArrayNode array, List<String> values) {
        values.forEach(array::add);
    }
}
