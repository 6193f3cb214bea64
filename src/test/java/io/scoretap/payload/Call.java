package io.scoretap.payload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.scoretap.exchange.Body;
import io.scoretap.exchange.Exchange;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/** A call under test, by default of a model with two features whose request and response are good. */
final class Call {
    /** Stands in payloads for what must never get into a message. */
    static final String SECRET = "Zq7xk";

    static final Instant STARTED = Instant.parse("2019-04-08T08:24:31.353Z");

    private List<String> features = List.of("AGE", "SEX");
    private List<String> responseFields = List.of();
    private ProblemType problemType;
    private String predictionField;
    private String probabilityField;
    private Body request = body("text/csv", "28,F");
    private Body response = body("application/json", "{\"predictions\":[{\"score\":0.4}]}");

    static Call ofModel(ProblemType problemType) {
        Call call = new Call();
        call.problemType = problemType;
        return call;
    }

    Call features(String... names) {
        features = List.of(names);
        return this;
    }

    Call responseFields(String... names) {
        responseFields = List.of(names);
        return this;
    }

    Call fields(String prediction, String probability) {
        predictionField = prediction;
        probabilityField = probability;
        return this;
    }

    Call request(String type, String text) {
        request = body(type, text);
        return this;
    }

    Call request(String type, byte[] bytes) {
        request = new Body(bytes, type);
        return this;
    }

    /** A request of that many rows. */
    Call rows(int count) {
        return request("text/csv", "28,F\n".repeat(count));
    }

    Call response(String type, String text) {
        response = body(type, text);
        return this;
    }

    Call response(String type, byte[] bytes) {
        response = new Body(bytes, type);
        return this;
    }

    private static Body body(String type, String text) {
        return new Body(text.getBytes(StandardCharsets.UTF_8), type);
    }

    ScoringRecord decode() throws UndecodableException {
        Exchange exchange = Exchange.with("credit")
                .request(request)
                .response(response)
                .timed(STARTED, Duration.ofMillis(337))
                .build();
        Schema schema = new Schema(features, responseFields, problemType, predictionField, probabilityField);
        return Codec.decode(exchange, "id-1", schema);
    }

    String decodedRequest() throws UndecodableException {
        return json(decode().request());
    }

    String decodedResponse() throws UndecodableException {
        return json(decode().response());
    }

    /** Why the call cannot be read; its message must be fit for a log. */
    UndecodableException refusal() {
        UndecodableException refusal = catchThrowableOfType(UndecodableException.class, this::decode);
        assertThat(refusal).as("refusal").isNotNull();
        assertThat(refusal).hasMessageMatching("[\\x20-\\x7e]{1,300}");
        assertThat(refusal.getMessage()).doesNotContain(SECRET, "Exception");
        return refusal;
    }

    static String json(Table table) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
            TableJson.write(json, table);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    static NumberLiteral number(String text) {
        NumberLiteral number = NumberLiteral.of(text);
        assertThat(number).as(text).isNotNull();
        return number;
    }

    static List<Object> row(Object... cells) {
        return Arrays.asList(cells);
    }
}
