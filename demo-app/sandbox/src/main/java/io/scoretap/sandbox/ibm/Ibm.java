package io.scoretap.sandbox.ibm;

import io.scoretap.sandbox.credit.CreditData;
import io.scoretap.sandbox.datamart.DataMart;
import io.scoretap.sandbox.http.Faults;
import io.scoretap.sandbox.http.Routes;
import java.util.List;

/** Everything of IBM that the sandbox stands in for, on one port. */
public final class Ibm implements AutoCloseable {
    /** The API key that IAM and Cloud Pak for Data accept. */
    public static final String API_KEY = "sandbox-api-key";
    /** The user of Cloud Pak for Data. */
    public static final String USERNAME = "admin";
    /** That user's password. */
    public static final String PASSWORD = "sandbox-password";

    private final Knobs knobs = new Knobs();
    private final Tokens tokens = new Tokens();
    private final List<Subscription> subscriptions;
    private final DataMart dataMart;
    private final Ingest ingest;

    public Ibm(CreditData data, DataMart dataMart) {
        this.subscriptions = Subscription.all(data);
        this.dataMart = dataMart;
        this.ingest = new Ingest(dataMart, knobs);
    }

    /**
     * All routes of the port.
     *
     * @param faults what the page shows and switches: those of the server that will have the routes
     */
    public Routes routes(Faults faults) {
        Routes routes = new Routes(Guard::notFound);
        Guard guard = new Guard(tokens, knobs);
        Subscriptions known = new Subscriptions(subscriptions);
        new Login(tokens).addTo(routes);
        new OpenScaleV1(known, dataMart, ingest, knobs, guard).addTo(routes);
        new OpenScaleV2(known, dataMart, ingest, knobs, guard).addTo(routes);
        new Page(known, dataMart, faults).addTo(routes);
        return routes.add("POST", "/sandbox/faults", new FaultForm(faults, tokens)::apply);
    }

    public Knobs knobs() {
        return knobs;
    }

    public Tokens tokens() {
        return tokens;
    }

    public List<Subscription> subscriptions() {
        return subscriptions;
    }

    /** The subscription of an endpoint, such as {@code credit-risk-xgboost}. */
    public Subscription subscription(String endpoint) {
        return subscriptions.stream()
                .filter(subscription -> subscription.endpoint().name().equals(endpoint))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no endpoint " + endpoint));
    }

    /** Stores what was accepted. */
    @Override
    public void close() {
        ingest.close();
    }
}
