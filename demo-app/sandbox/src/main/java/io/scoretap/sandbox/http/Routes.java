package io.scoretap.sandbox.http;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.jetty.http.pathmap.UriTemplatePathSpec;

/** Which handler a method and a path lead to; the first that was added wins. */
public final class Routes {
    private final List<Entry> entries = new CopyOnWriteArrayList<>();
    private final Handler otherwise;

    /** @param otherwise answers what no route matches */
    public Routes(Handler otherwise) {
        this.otherwise = otherwise;
    }

    /**
     * Adds a route.
     *
     * @param template a path with {@code {names}}, each for one segment
     */
    public Routes add(String method, String template, Handler handler) {
        entries.add(new Entry(method, new UriTemplatePathSpec(template), handler));
        return this;
    }

    Answer handle(Call call) {
        for (Entry entry : entries) {
            if (entry.matches(call)) {
                return entry.handler.handle(call.withPathParameters(entry.template.getPathParams(call.path())));
            }
        }
        return otherwise.handle(call);
    }

    /** The template that the call matches, for counting; the path itself if there is none. */
    String templateOf(Call call) {
        return entries.stream()
                .filter(entry -> entry.matches(call))
                .findFirst()
                .map(entry -> entry.template.getDeclaration())
                .orElse(call.path());
    }

    private record Entry(String method, UriTemplatePathSpec template, Handler handler) {
        boolean matches(Call call) {
            return method.equals(call.method()) && template.matches(call.path());
        }
    }
}
