package io.scoretap.sink;

import io.scoretap.openscale.OpenScale;
import io.scoretap.openscale.OpenScaleException;
import io.scoretap.openscale.Subscription;
import io.scoretap.payload.Schema;
import io.scoretap.payload.ScoringRecord;
import io.scoretap.settings.Route;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The payload logging of one OpenScale subscription. */
public final class OpenScaleSink implements Sink {
    private final OpenScale openScale;
    private final Route route;

    public OpenScaleSink(OpenScale openScale, Route route) {
        this.openScale = openScale;
        this.route = route;
    }

    @Override
    public Channel open() throws SinkException {
        Subscription subscription;
        try {
            subscription = openScale.subscription(route);
        } catch (OpenScaleException e) {
            throw new SinkException(outcome(e));
        } catch (IOException e) {
            throw new SinkException(unanswered(e));
        }
        if (route.endpoint() == null && subscription.endpoint() == null) {
            throw new SinkException(Outcome.of(
                    Outcome.Kind.UNKNOWN_TARGET,
                    "subscription " + subscription.id() + " names no deployment; set endpoint"));
        }
        return new PayloadLogging(subscription);
    }

    /** What an answer of OpenScale means for the records that it answers. */
    private static Outcome outcome(OpenScaleException answer) {
        String cause = String.valueOf(answer.getMessage());
        switch (answer.status()) {
            case 400:
            case 422:
                return Outcome.of(Outcome.Kind.REJECTED, cause);
            case 401:
            case 403:
                return Outcome.of(Outcome.Kind.UNAUTHORIZED, cause);
            case 408:
            case 425:
            case 429:
                return Outcome.retry(cause, answer.retryAfter());
            case 413:
                return Outcome.of(Outcome.Kind.TOO_LARGE, cause);
            default:
                // 404 and 409; any other 3xx or 4xx is no OpenScale that we know, and repeating it soon will not help
                return answer.status() >= 500
                        ? Outcome.retry(cause, answer.retryAfter())
                        : Outcome.of(Outcome.Kind.UNKNOWN_TARGET, cause);
        }
    }

    private static Outcome unanswered(IOException e) {
        return Outcome.retry(String.valueOf(e.getMessage()), null);
    }

    private final class PayloadLogging implements Channel {
        private final Subscription subscription;

        PayloadLogging(Subscription subscription) {
            this.subscription = subscription;
        }

        @Override
        public @Nullable String endpoint() {
            return subscription.endpoint();
        }

        @Override
        public Schema schema() {
            return subscription.schema();
        }

        @Override
        public byte[] encode(ScoringRecord record) {
            return openScale.encode(subscription, record);
        }

        @Override
        public Outcome send(List<byte[]> records) {
            try {
                openScale.store(subscription, records);
                return Outcome.DELIVERED;
            } catch (OpenScaleException e) {
                return outcome(e);
            } catch (IOException e) {
                return unanswered(e);
            }
        }
    }
}
