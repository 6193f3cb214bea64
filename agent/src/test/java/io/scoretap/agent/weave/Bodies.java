package io.scoretap.agent.weave;

import java.util.concurrent.CompletableFuture;

/** Bodies of a client's method, each awkward for a weaver in its own way. */
public final class Bodies {
    private Bodies() {}

    public interface Client {
        Response invokeEndpoint(Request request);
    }

    public interface StreamClient {
        CompletableFuture<Response> invokeEndpointWithResponseStream(Request request, Handler handler);
    }

    public interface Handler {
        void part(String part);
    }

    public record Request(int value) {}

    public record Response(String value) {}

    public static final class Straight implements Client {
        @Override
        public Response invokeEndpoint(Request request) {
            return new Response("" + request.value());
        }
    }

    /** Its first stack map frame is at its first instruction. */
    public static final class LoopFirst implements Client {
        private int turns = 3;

        @Override
        public Response invokeEndpoint(Request request) {
            while (turns > 0) {
                turns -= request.value();
            }
            return new Response("" + turns);
        }
    }

    public static final class ManyVariables implements Client {
        @Override
        public Response invokeEndpoint(Request request) {
            StringBuilder text = new StringBuilder();
            long wide = 1L << 40;
            for (int i = 0; i < request.value(); i++) {
                double half = wide / 2.0;
                wide += i;
                text.append(half).append(i);
            }
            for (String part : text.toString().split("E")) {
                text.append(part);
            }
            return new Response(text.append(wide).toString());
        }
    }

    /** Puts another request into the parameter, as the SDK does to sign. */
    public static final class NewRequest implements Client {
        @Override
        public Response invokeEndpoint(Request request) {
            if (request.value() > 1) {
                request = new Request(request.value() * 2);
            }
            return new Response("" + request.value());
        }
    }

    public static final class ReturnsInTry implements Client {
        @Override
        public Response invokeEndpoint(Request request) {
            StringBuilder log = new StringBuilder();
            try {
                if (request.value() > 100) {
                    return new Response("large");
                }
                return new Response(log.append("tried").toString());
            } catch (RuntimeException e) {
                return new Response("caught " + e.getMessage());
            } finally {
                log.append("done");
            }
        }
    }

    public static final class Locked implements Client {
        @Override
        public Response invokeEndpoint(Request request) {
            synchronized (this) {
                return new Response(Thread.holdsLock(this) + "" + request.value());
            }
        }
    }

    public static final class Throws implements Client {
        @Override
        public Response invokeEndpoint(Request request) {
            throw new IllegalArgumentException("" + request.value());
        }
    }

    public static final class Streams implements StreamClient {
        @Override
        public CompletableFuture<Response> invokeEndpointWithResponseStream(Request request, Handler handler) {
            handler.part("" + request.value());
            return CompletableFuture.completedFuture(new Response("" + request.value()));
        }
    }

    /** Has variables behind its parameters, replaces both of these, and returns from within. */
    public static final class StreamsAwkwardly implements StreamClient {
        @Override
        public CompletableFuture<Response> invokeEndpointWithResponseStream(Request request, Handler handler) {
            Handler theirs = handler;
            long wide = 1L << 40;
            try {
                request = new Request(request.value() * 2);
                handler = part -> theirs.part(part + part);
                for (int i = 0; i < request.value(); i++) {
                    wide += i;
                    handler.part(i + "");
                    if (i == 4) {
                        return CompletableFuture.completedFuture(new Response("" + wide));
                    }
                }
            } catch (RuntimeException e) {
                return CompletableFuture.failedFuture(e);
            }
            return new CompletableFuture<>();
        }
    }
}
