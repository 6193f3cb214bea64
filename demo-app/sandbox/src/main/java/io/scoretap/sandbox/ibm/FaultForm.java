package io.scoretap.sandbox.ibm;

import io.scoretap.sandbox.http.Answer;
import io.scoretap.sandbox.http.Call;
import io.scoretap.sandbox.http.Fault;
import io.scoretap.sandbox.http.Faults;
import java.time.Duration;
import java.time.Instant;

/**
 * Faults by HTTP: {@code POST /sandbox/faults} with the form field {@code kind}, and as the kind needs
 * {@code status}, {@code seconds} or {@code limit}; {@code times} (without it until cleared) and {@code path} (a part of
 * it; without it all).
 */
final class FaultForm {
    private final Faults faults;
    private final Tokens tokens;

    FaultForm(Faults faults, Tokens tokens) {
        this.faults = faults;
        this.tokens = tokens;
    }

    /** Back to the page, from which it may have come. */
    Answer apply(Call call) {
        try {
            Form form = new Form(call);
            switch (form.get("kind")) {
                case "clear" -> faults.clear();
                case "revoke" -> tokens.revokeAll();
                default -> arm(form);
            }
            return Answer.empty(303).with("Location", "/");
        } catch (IllegalArgumentException e) {
            return Answer.of(400, "text/plain; charset=utf-8", e.getMessage() + "\n");
        }
    }

    private void arm(Form form) {
        Fault fault = fault(form);
        int times = form.number("times", 0);
        if (times > 0) {
            faults.next(times, form.get("path"), fault);
        } else {
            faults.always(form.get("path"), fault);
        }
    }

    private static Fault fault(Form form) {
        Duration seconds = Duration.ofSeconds(form.number("seconds", 5));
        return switch (form.get("kind")) {
            case "closed" -> Fault.closed();
            case "reset" -> Fault.reset();
            case "reset-mid-body" -> Fault.resetMidBody();
            case "status" -> Fault.status(form.number("status", 503));
            case "retry-after" -> Fault.tooManyRequests(seconds);
            case "retry-after-date" -> Fault.tooManyRequests(Instant.now().plus(seconds));
            case "slow" -> Fault.slow(seconds);
            case "drip" -> Fault.drip(Duration.ofMillis(100));
            case "html" -> Fault.lyingHtml();
            case "lose" -> Fault.lose();
            case "bytes-over" -> Fault.bytesOver(form.number("limit", 100_000));
            case "records-over" -> RecordFaults.recordsOver(form.number("limit", 100));
            default ->
                throw new IllegalArgumentException("kind is '" + form.get("kind")
                        + "', but must be clear, revoke, closed, reset, reset-mid-body, status, retry-after,"
                        + " retry-after-date, slow, drip, html, lose, bytes-over or records-over");
        };
    }
}
