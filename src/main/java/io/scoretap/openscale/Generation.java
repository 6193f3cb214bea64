package io.scoretap.openscale;

import com.fasterxml.jackson.core.JsonGenerator;
import io.scoretap.payload.ScoringRecord;
import io.scoretap.settings.Route;
import java.io.IOException;
import okhttp3.Request;

/** One generation of OpenScale's API. */
interface Generation {
    /** What OpenScale says about the route's subscription. */
    JsonObject read(Route route) throws IOException, OpenScaleException;

    /** What {@link #read} said, as far as logging needs it. */
    Subscription subscription(Route route, JsonObject reply) throws IOException, OpenScaleException;

    /** Writes the record as one JSON object. */
    void write(JsonGenerator json, Subscription subscription, ScoringRecord record) throws IOException;

    /** The request that takes an array of records; its body is still to be set. */
    Request.Builder records(Subscription subscription);
}
