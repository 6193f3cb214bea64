package io.scoretap.openscale;

import static io.scoretap.payload.Cells.number;

import io.scoretap.payload.Schema;
import io.scoretap.payload.ScoringRecord;
import io.scoretap.payload.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/** Records and subscriptions that several tests use. */
final class Records {
    static final Subscription SUBSCRIPTION_V1 = Subscription.v1("sub-1", "bind-1", "dep-1", "credit-risk", schema());
    static final Subscription SUBSCRIPTION_V2 = Subscription.v2("sub-1", "set-1", "credit-risk", schema());

    /** Two rows with every kind of cell. */
    static final ScoringRecord CREDIT_RISK = new ScoringRecord(
            "0fe55f83-e3e0-4015-a721-11aeb2e940af",
            Instant.parse("2019-04-08T08:24:31.353719Z"),
            Duration.ofNanos(337_500_000),
            new Table(
                    List.of("AGE", "SEX", "Größe", "owns\"car"),
                    List.of(
                            Arrays.asList(number("28"), "F", number("1.70"), true),
                            Arrays.asList(number("4e1"), "日本 \ud83d\ude00\n", null, false))),
            new Table(
                    List.of("score", "predicted_label"),
                    List.of(
                            List.of(number("0.2024"), number("0")),
                            List.of(List.of(number("0.10"), number("9E-1")), number("1.0")))));

    static final ScoringRecord RENT = new ScoringRecord(
            "rent-2",
            Instant.parse("2024-02-29T23:59:59Z"),
            Duration.ofNanos(499_999),
            new Table(List.of("sqm"), List.of(List.of(number("52")))),
            new Table(List.of("score"), List.of(List.of(number("1234.50")))));

    private Records() {}

    private static Schema schema() {
        return new Schema(List.of("AGE", "SEX"), List.of(), null, null, null);
    }
}
