package io.scoretap.sandbox.http;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.Callback;

/** Reads a request to its end, has it struck by a fault or handled, and logs it. */
final class JettyHandler extends org.eclipse.jetty.server.Handler.Abstract {
    private final Routes routes;
    private final Faults faults;
    private final RequestLog log;

    JettyHandler(Routes routes, Faults faults, RequestLog log) {
        this.routes = routes;
        this.faults = faults;
        this.log = log;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws IOException {
        Instant arrived = Instant.now();
        Call call = read(request);
        Wire wire = new Wire(
                response,
                status -> log.add(
                        new RequestLog.Entry(arrived, call.method(), call.path(), status), routes.templateOf(call)));
        Fault fault = faults.take(call);
        if (fault == null) {
            wire.send(routes.handle(call));
        } else {
            fault.strike(call, routes::handle, wire);
        }
        callback.succeeded();
        return true;
    }

    private static Call read(Request request) throws IOException {
        ByteBuffer body = Content.Source.asByteBuffer(request);
        Map<String, String> query = new HashMap<>();
        Request.extractQueryParameters(request).forEach(field -> query.put(field.getName(), field.getValue()));
        return new Call(
                request.getMethod(),
                Request.getPathInContext(request),
                request.getHeaders()::get,
                query,
                Map.of(),
                BufferUtil.toArray(body),
                false);
    }
}
