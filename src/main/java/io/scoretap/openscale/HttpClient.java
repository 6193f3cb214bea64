package io.scoretap.openscale;

import io.scoretap.settings.Options;
import io.scoretap.settings.Settings;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Collections;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLHandshakeException;
import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;

/**
 * Requests to IBM as the settings want them. Built on the first one, for TLS is the dear part of it; a certificate file
 * that cannot be read then fails each request until it can.
 */
final class HttpClient {
    /** Shorter than the idle timeouts of common load balancers, so that no request goes into a closed connection. */
    private static final Duration KEEP_ALIVE = Duration.ofSeconds(30);

    private final Settings settings;
    private final Clock clock;
    private @Nullable OkHttpClient client;

    HttpClient(Settings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Sends the request once and returns as soon as the answer begins.
     *
     * @throws IOException if there was no answer; the message says where and why
     */
    Reply send(Request.Builder builder) throws IOException {
        Request request = builder.header("Accept", "application/json")
                .header("User-Agent", "scoretap")
                .build();
        try {
            return new Reply(client().newCall(request).execute(), clock);
        } catch (IOException e) {
            throw new IOException(Reply.describe(request) + ": " + reason(e), e);
        }
    }

    private static String reason(IOException e) {
        return e instanceof SSLHandshakeException
                ? e.getMessage() + " (a certificate of your own goes into `openscale.ca-file`)"
                : e.toString();
    }

    /** The one client for all requests. */
    synchronized OkHttpClient client() throws IOException {
        if (client == null) {
            client = build();
        }
        return client;
    }

    private OkHttpClient build() throws IOException {
        Duration timeout = settings.get(Options.OPENSCALE_TIMEOUT);
        OkHttpClient.Builder builder = new OkHttpClient.Builder()
                .callTimeout(timeout)
                .connectTimeout(timeout)
                .readTimeout(timeout)
                .writeTimeout(timeout)
                .socketFactory(new UndelayedSockets())
                .connectionPool(new ConnectionPool(5, KEEP_ALIVE.toMillis(), TimeUnit.MILLISECONDS))
                // HTTP/2 keeps a reader thread for each connection
                .protocols(Collections.singletonList(Protocol.HTTP_1_1))
                // a redirect could carry the token to another host
                .followRedirects(false)
                .followSslRedirects(false)
                // a POST that may have arrived is for the caller to repeat
                .retryOnConnectionFailure(false);
        Trust.of(settings).applyTo(builder);
        return builder.build();
    }
}
