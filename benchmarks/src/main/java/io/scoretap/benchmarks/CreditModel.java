package io.scoretap.benchmarks;

import io.scoretap.exchange.Body;
import io.scoretap.exchange.Exchange;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/** Calls of a model with the 20 columns of German Credit, answered in linear-learner's JSON. */
public final class CreditModel {
    public static final String ENDPOINT = "credit-risk";

    private static final List<String> FEATURES = List.of(
            "CheckingStatus",
            "LoanDuration",
            "CreditHistory",
            "LoanPurpose",
            "LoanAmount",
            "ExistingSavings",
            "EmploymentDuration",
            "InstallmentPercent",
            "Sex",
            "OthersOnLoan",
            "CurrentResidenceDuration",
            "OwnsProperty",
            "Age",
            "InstallmentPlans",
            "Housing",
            "ExistingCreditsCount",
            "Job",
            "Dependents",
            "Telephone",
            "ForeignWorker");

    public static final String CSV_ROW =
            "0_to_200,31,credits_paid_to_date,other,1889,100_to_500,less_1,3,female,none,3,"
                    + "savings_insurance,32,none,own,1,skilled,1,none,yes";
    private static final String JSON_ROW = "{\"features\":[\"0_to_200\",31,\"credits_paid_to_date\",\"other\",1889,"
            + "\"100_to_500\",\"less_1\",3,\"female\",\"none\",3,\"savings_insurance\",32,\"none\",\"own\",1,\"skilled\","
            + "1,\"none\",\"yes\"]}";
    private static final String PREDICTION = "{\"score\":0.7293816,\"predicted_label\":1}";

    /** The answer to one row. */
    static final String PREDICTIONS = predictions(1);

    private CreditModel() {}

    static Exchange csvCall(int rows) {
        return call(new Body(utf8(repeat(CSV_ROW, "\n", rows)), "text/csv"), rows);
    }

    static Exchange jsonCall(int rows) {
        String instances = "{\"instances\":[" + repeat(JSON_ROW, ",", rows) + "]}";
        return call(new Body(utf8(instances), "application/json"), rows);
    }

    private static Exchange call(Body request, int rows) {
        return Exchange.with(ENDPOINT)
                .variant("AllTraffic")
                .request(request)
                .response(new Body(utf8(predictions(rows)), "application/json"))
                .timed(Instant.parse("2026-11-24T08:00:00Z"), Duration.ofMillis(7))
                .build();
    }

    private static String predictions(int rows) {
        return "{\"predictions\":[" + repeat(PREDICTION, ",", rows) + "]}";
    }

    /** The subscription as OpenScale v2 describes it. */
    static String subscription() {
        String features = FEATURES.stream().map(name -> '"' + name + '"').collect(Collectors.joining(","));
        return "{\"metadata\":{\"id\":\"S\"},\"entity\":{\"asset\":{\"problem_type\":\"binary\"},\"deployment\":{\"name\":\""
                + ENDPOINT + "\"},\"asset_properties\":{\"feature_fields\":[" + features
                + "],\"prediction_field\":\"predicted_label\",\"probability_fields\":[\"score\"]}}}";
    }

    private static String repeat(String part, String separator, int times) {
        return String.join(separator, Collections.nCopies(times, part));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
