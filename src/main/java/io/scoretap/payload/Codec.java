package io.scoretap.payload;

import io.scoretap.exchange.Body;
import io.scoretap.exchange.Exchange;
import io.scoretap.payload.UndecodableException.Reason;

/**
 * Reads a call of a SageMaker endpoint into the columns of a subscription: whole and paired row by row, or not at all.
 * OpenScale itself stores rows that do not fit without a word, so the checks are made here.
 *
 * <p>The formats are those of AWS's "Common Data Formats for Inference" and of the XGBoost container. Time and heap are
 * in proportion to the payload's size: a record of usual columns takes 10 times its bytes, one of single letters 30
 * times. Safe for use by any number of threads.
 */
public final class Codec {
    private Codec() {}

    /**
     * Reads one call.
     *
     * @param scoringId the record's id, unique for the call
     * @throws UndecodableException if anything keeps the call out of the columns; nothing else is thrown, whatever the
     *     bytes
     */
    public static ScoringRecord decode(Exchange exchange, String scoringId, Schema schema) throws UndecodableException {
        try {
            Table request = readRequest(exchange.request(), schema);
            Table response = readResponse(exchange.response(), request.rows().size(), schema);
            return new ScoringRecord(scoringId, exchange.startedAt(), exchange.responseTime(), request, response);
        } catch (RuntimeException e) {
            // Parsers trip over broken input in ways that they do not declare; that must not end a delivery thread.
            throw new UndecodableException(
                    Reason.MALFORMED, e.getClass().getName() + " in reading the request or the response");
        }
    }

    private static Table readRequest(Body body, Schema schema) throws UndecodableException {
        FeatureRows rows = new FeatureRows(schema.features());
        Content request = Content.ofRequest(body);
        Formats.OF_REQUESTS.of(request).read(request, rows);
        if (rows.count() == 0) {
            throw request.refuse(Reason.EMPTY, "has no rows");
        }
        return rows.toTable();
    }

    private static Table readResponse(Body body, int requestRows, Schema schema) throws UndecodableException {
        Content response = Content.ofResponse(body);
        Predictions predictions = Formats.OF_RESPONSES.of(response).read(response, requestRows);
        if (predictions.count() == 0) {
            throw response.refuse(Reason.EMPTY, "has no rows");
        }
        if (predictions.count() != requestRows) {
            throw response.refuse(
                    Reason.ROW_COUNT, "has " + predictions.count() + " rows, the request has " + requestRows);
        }
        return predictions.toTable(schema);
    }
}
