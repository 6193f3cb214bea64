package io.scoretap.sandbox.http;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A request that has arrived completely. */
public final class Call {
    private final String method;
    private final String path;
    private final Function<String, @Nullable String> headers;
    private final Map<String, String> query;
    private final Map<String, String> pathParameters;
    private final byte[] body;
    private final boolean lost;

    Call(
            String method,
            String path,
            Function<String, @Nullable String> headers,
            Map<String, String> query,
            Map<String, String> pathParameters,
            byte[] body,
            boolean lost) {
        this.method = method;
        this.path = path;
        this.headers = headers;
        this.query = query;
        this.pathParameters = pathParameters;
        this.body = body;
        this.lost = lost;
    }

    Call withPathParameters(Map<String, String> parameters) {
        return new Call(method, path, headers, query, parameters, body, lost);
    }

    /** The same call, to be answered as ever but without effect. */
    public Call asLost() {
        return new Call(method, path, headers, query, pathParameters, body, true);
    }

    public String method() {
        return method;
    }

    public String path() {
        return path;
    }

    /** The part of the path that matched {@code {name}} in the route's template. */
    public String pathParameter(String name) {
        String value = pathParameters.get(name);
        if (value == null) {
            throw new IllegalArgumentException("The route of " + path + " has no {" + name + "}");
        }
        return value;
    }

    public @Nullable String header(String name) {
        return headers.apply(name);
    }

    /** The query parameter, or the default if it is not given. */
    public String query(String name, String otherwise) {
        return query.getOrDefault(name, otherwise);
    }

    /** The bytes as they came; not to be changed. */
    public byte[] body() {
        return body;
    }

    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    public boolean isLost() {
        return lost;
    }
}
