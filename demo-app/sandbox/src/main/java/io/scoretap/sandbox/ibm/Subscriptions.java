package io.scoretap.sandbox.ibm;

import java.util.List;

/** All subscriptions, by their ids. */
record Subscriptions(List<Subscription> all) {

    Subscription byId(String id) {
        return all.stream()
                .filter(subscription -> subscription.id().equals(id))
                .findFirst()
                .orElseThrow(() -> OpenScaleException.unknown("subscription", id));
    }

    Subscription byDataSet(String id) {
        return all.stream()
                .filter(subscription -> subscription.dataSetId().equals(id))
                .findFirst()
                .orElseThrow(() -> OpenScaleException.unknown("data set", id));
    }
}
