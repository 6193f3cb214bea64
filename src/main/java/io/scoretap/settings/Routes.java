package io.scoretap.settings;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Builds the routes. Without {@code routes} in the file, the options themselves are the only one. With them, what a
 * route lacks is taken from the options; {@code deployment-id} and {@code data-set-id} belong to a subscription, so
 * they are taken only together with {@code subscription-id}.
 */
final class Routes {
    private final Values options;
    private final boolean needsBinding;
    private final Findings findings;

    Routes(Values options, boolean needsBinding, Findings findings) {
        this.options = options;
        this.needsBinding = needsBinding;
        this.findings = findings;
    }

    /** @param declared those of the file; null if it has none */
    List<Route> build(@Nullable List<Map<String, Entry>> declared) {
        List<Route> routes = new ArrayList<>();
        if (declared == null) {
            add(routes, options, options, "");
            return routes;
        }
        for (int i = 0; i < declared.size(); i++) {
            Map<String, Entry> own = declared.get(i);
            Values values = options.under(own);
            Values ownOnly = new Values(Collections.singletonList(own), findings);
            String name = "route " + (i + 1);
            if (declared.size() > 1 && !values.has(Options.ENDPOINT)) {
                findings.problem(name + ": endpoint is required where there are several routes");
            }
            add(routes, values, ownOnly.has(Options.SUBSCRIPTION_ID) ? ownOnly : values, name);
        }
        findDoubles(routes);
        return routes;
    }

    private void add(List<Route> routes, Values values, Values ofSubscription, String name) {
        require(Options.SUBSCRIPTION_ID, values, name, "");
        if (needsBinding) {
            require(Options.BINDING_ID, values, name, "with openscale.api=v1");
        }
        String subscription = values.find(Options.SUBSCRIPTION_ID);
        List<String> features = values.find(Options.FEATURES);
        List<String> responseFields = values.find(Options.RESPONSE_FIELDS);
        Route.Builder route = Route.builder()
                .bindingId(values.find(Options.BINDING_ID))
                .deploymentId(ofSubscription.find(Options.DEPLOYMENT_ID))
                .dataSetId(ofSubscription.find(Options.DATA_SET_ID))
                .endpoint(values.find(Options.ENDPOINT))
                .variant(values.find(Options.VARIANT))
                .inferenceComponent(values.find(Options.INFERENCE_COMPONENT))
                .features(features == null ? Collections.<String>emptyList() : features)
                .responseFields(responseFields == null ? Collections.<String>emptyList() : responseFields);
        if (subscription != null) {
            routes.add(route.subscriptionId(subscription).build());
        }
    }

    private void require(Option<?> option, Values values, String route, String why) {
        if (values.has(option)) {
            return;
        }
        if (route.isEmpty()) {
            findings.missing(option, why);
        } else {
            findings.problem(route + ": " + option + " is required" + (why.isEmpty() ? "" : " " + why)
                    + "; set it there, or beside the routes for all of them");
        }
    }

    private void findDoubles(List<Route> routes) {
        List<List<String>> seen = new ArrayList<>();
        for (Route route : routes) {
            List<String> calls = new ArrayList<>();
            calls.add(String.valueOf(route.endpoint()));
            calls.add(String.valueOf(route.variant()));
            calls.add(String.valueOf(route.inferenceComponent()));
            if (seen.contains(calls)) {
                findings.problem("routes: two are for the same calls, those of " + route.endpoint()
                        + "; tell them apart by variant or inference-component, or remove one");
            }
            seen.add(calls);
        }
    }
}
