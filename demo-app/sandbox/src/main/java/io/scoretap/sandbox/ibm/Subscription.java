package io.scoretap.sandbox.ibm;

import io.scoretap.sandbox.credit.CreditData;
import io.scoretap.sandbox.model.Endpoint;
import io.scoretap.sandbox.model.Task;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

/**
 * A SageMaker endpoint as OpenScale knows it; its ids are the same in every sandbox.
 *
 * @param features names of the features in training order
 */
public record Subscription(Endpoint endpoint, String id, String dataSetId, List<String> features) {
    /** The instance of OpenScale, which is also the id of its data mart. */
    public static final String INSTANCE_ID = "6f1f4a52-5d0e-4b5c-9a7c-3f0c7f0a9d11";
    /** The one SageMaker binding (v2: service provider). */
    public static final String BINDING_ID = "3f392dbe-8f93-4965-98d2-cf930a0b32cc";

    private static final Endpoint FIRST = new Endpoint(Task.RISK, Endpoint.Algorithm.LINEAR_LEARNER);
    private static final String FIRST_ID = "253a3eb8d068b34b9d3e79bffcfcdbb8";

    public Subscription {
        features = List.copyOf(features);
    }

    /** One for each endpoint, in the order of {@link Endpoint#all}. */
    public static List<Subscription> all(CreditData data) {
        return Endpoint.all().stream()
                .map(endpoint -> new Subscription(
                        endpoint,
                        endpoint.equals(FIRST) ? FIRST_ID : uuid("subscription of " + endpoint.name()),
                        uuid("payload data set of " + endpoint.name()),
                        endpoint.task().features(data)))
                .toList();
    }

    /** The MD5 of the endpoint's name, as in all that IBM has published. */
    public String deploymentId() {
        return md5(endpoint.name());
    }

    String assetId() {
        return md5("model of " + endpoint.name());
    }

    String predictionField() {
        return endpoint.task() == Task.AMOUNT ? "score" : "predicted_label";
    }

    List<String> probabilityFields() {
        return endpoint.task() == Task.AMOUNT ? List.of() : List.of("score");
    }

    private static String uuid(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }

    private static String md5(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has MD5", e);
        }
    }
}
