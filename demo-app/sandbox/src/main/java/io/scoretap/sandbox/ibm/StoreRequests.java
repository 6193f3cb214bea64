package io.scoretap.sandbox.ibm;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.scoretap.sandbox.datamart.Json;
import io.scoretap.sandbox.datamart.PayloadError;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

/** What became of the latest requests to store records: preparing, then active or error. */
final class StoreRequests {
    private static final int KEPT = 10_000;

    private final Map<String, Future<List<PayloadError>>> latest = new LinkedHashMap<>();

    /** The request's id. */
    synchronized String add(Future<List<PayloadError>> stored) {
        String id = UUID.randomUUID().toString();
        latest.put(id, stored);
        if (latest.size() > KEPT) {
            latest.remove(latest.keySet().iterator().next());
        }
        return id;
    }

    /** {@code {"state":..}}, with {@code failure} where a record could not be stored. */
    ObjectNode status(String id) {
        Future<List<PayloadError>> stored = byId(id);
        if (!stored.isDone()) {
            return Json.object().put("state", "preparing");
        }
        List<String> failures = failures(stored);
        if (failures.isEmpty()) {
            return Json.object().put("state", "active");
        }
        ObjectNode status = Json.object().put("state", "error");
        ArrayNode errors = status.putObject("failure").put("trace", id).putArray("errors");
        failures.forEach(message -> errors.addObject().put("code", "not_stored").put("message", message));
        return status;
    }

    private synchronized Future<List<PayloadError>> byId(String id) {
        Future<List<PayloadError>> stored = latest.get(id);
        if (stored == null) {
            throw OpenScaleException.unknown("request", id);
        }
        return stored;
    }

    private static List<String> failures(Future<List<PayloadError>> stored) {
        try {
            return stored.get().stream()
                    .filter(error -> error.kind() == PayloadError.Kind.DUPLICATE_SCORING_ID)
                    .map(error -> error.scoringId() + ": " + error.message())
                    .toList();
        } catch (ExecutionException e) {
            return List.of(String.valueOf(e.getCause()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return List.of("The sandbox stops");
        }
    }
}
