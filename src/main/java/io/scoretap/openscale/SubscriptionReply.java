package io.scoretap.openscale;

import io.scoretap.payload.ProblemType;
import io.scoretap.payload.Schema;
import io.scoretap.settings.Route;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What both generations say alike about a subscription. */
final class SubscriptionReply {
    private final Route route;
    private final JsonObject entity;

    private SubscriptionReply(Route route, JsonObject entity) {
        this.route = route;
        this.entity = entity;
    }

    static SubscriptionReply of(Route route, JsonObject reply) throws OpenScaleException {
        JsonObject entity = reply.object("entity");
        if (entity.isEmpty()) {
            throw new OpenScaleException(
                    OpenScaleException.NOT_OPENSCALE,
                    "the reply about subscription " + route.subscriptionId()
                            + " has no `entity`: is `openscale.url` an OpenScale server?");
        }
        return new SubscriptionReply(route, entity);
    }

    JsonObject entity() {
        return entity;
    }

    Schema schema() throws OpenScaleException {
        JsonObject properties = entity.object("asset_properties");
        List<String> features = route.features().isEmpty() ? properties.texts("feature_fields") : route.features();
        if (features.isEmpty()) {
            throw new OpenScaleException(
                    OpenScaleException.NOT_SET_UP,
                    "subscription " + route.subscriptionId()
                            + " has no `feature_fields`, so the request's columns have no names: set `features`");
        }
        return new Schema(
                features,
                route.responseFields(),
                problemType(properties),
                properties.text("prediction_field"),
                probabilityField(properties));
    }

    /** In `asset_properties` (v1) or in `asset` (v2). */
    private @Nullable ProblemType problemType(JsonObject properties) {
        String word = properties.text("problem_type");
        if (word == null) {
            word = entity.object("asset").text("problem_type");
        }
        for (ProblemType type : ProblemType.values()) {
            if (type.name().equalsIgnoreCase(word)) {
                return type;
            }
        }
        return null;
    }

    /** An older export has `prediction_probability_field` instead of the list. */
    private static @Nullable String probabilityField(JsonObject properties) {
        List<String> fields = properties.texts("probability_fields");
        return fields.isEmpty() ? properties.text("prediction_probability_field") : fields.get(0);
    }
}
