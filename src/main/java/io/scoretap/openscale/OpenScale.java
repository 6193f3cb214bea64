package io.scoretap.openscale;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.scoretap.payload.ScoringRecord;
import io.scoretap.settings.Api;
import io.scoretap.settings.Options;
import io.scoretap.settings.Route;
import io.scoretap.settings.Settings;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;

/** One OpenScale server under one login. Safe for use by many threads; every request runs on its caller's thread. */
public final class OpenScale {
    /** What a server that has no v2 answers to a v2 request, besides 404. */
    private static final List<Integer> NO_SUCH_API = Arrays.asList(404, 405, 410, 501);

    private final Api wanted;
    private final Generation v1;
    private final Generation v2;
    private final AuthorizedClient client;
    private final JsonFactory json = new JsonFactory();

    private OpenScale(Api wanted, Generation v1, Generation v2, AuthorizedClient client) {
        this.wanted = wanted;
        this.v1 = v1;
        this.v2 = v2;
        this.client = client;
    }

    /**
     * Sends nothing and reads no file yet.
     *
     * @throws IllegalArgumentException if a URL or a credential in the settings cannot be used; the message names it
     */
    public static OpenScale connect(Settings settings) {
        return connect(settings, Clock.systemUTC());
    }

    static OpenScale connect(Settings settings, Clock clock) {
        HttpClient http = new HttpClient(settings, clock);
        AuthorizedClient client = new AuthorizedClient(http, new Login(TokenSource.of(settings, http, clock), clock));
        Instance instance = Instance.of(settings);
        return new OpenScale(
                settings.get(Options.OPENSCALE_API),
                new GenerationV1(instance, client),
                new GenerationV2(instance, client),
                client);
    }

    /**
     * Finds the route's subscription. With {@code openscale.api=auto} v2 is asked first, and v1 if v2 does not know the
     * subscription and the route has the binding id that v1 needs.
     *
     * @throws IOException if there was no answer
     * @throws OpenScaleException if OpenScale refused, does not know the subscription or its data set (404), or knows too
     *     little about it to log calls (409)
     */
    public Subscription subscription(Route route) throws IOException, OpenScaleException {
        if (wanted == Api.V1) {
            return v1.subscription(route, v1.read(route));
        }
        JsonObject reply;
        try {
            reply = v2.read(route);
        } catch (OpenScaleException e) {
            if (wanted == Api.AUTO && route.bindingId() != null && NO_SUCH_API.contains(e.status())) {
                return olderThan(e, route);
            }
            throw e;
        }
        return v2.subscription(route, reply);
    }

    private Subscription olderThan(OpenScaleException v2Refusal, Route route) throws IOException, OpenScaleException {
        JsonObject reply;
        try {
            reply = v1.read(route);
        } catch (OpenScaleException e) {
            throw e.after(v2Refusal);
        }
        return v1.subscription(route, reply);
    }

    /** One record as a JSON object in the subscription's generation of the API. */
    public byte[] encode(Subscription subscription, ScoringRecord record) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1024);
        try (JsonGenerator generator = json.createGenerator(bytes)) {
            generationOf(subscription).write(generator, subscription, record);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // nothing here does I/O
        }
        return bytes.toByteArray();
    }

    /**
     * Posts encoded records as one JSON array and returns when OpenScale accepted them (any 2xx). OpenScale stores them
     * later, so acceptance does not prove that rows exist.
     *
     * @throws IOException if there was no answer; OpenScale may or may not have the records
     * @throws OpenScaleException if OpenScale refused them
     */
    public void store(Subscription subscription, List<byte[]> records) throws IOException, OpenScaleException {
        client.post(generationOf(subscription).records(subscription).post(new RecordsBody(records)));
    }

    private Generation generationOf(Subscription subscription) {
        return subscription.api() == Api.V1 ? v1 : v2;
    }
}
