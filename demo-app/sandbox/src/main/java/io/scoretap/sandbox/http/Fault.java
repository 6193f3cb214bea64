package io.scoretap.sandbox.http;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;

/** One way of misbehaving, in place of or around the proper handling of a call. */
@FunctionalInterface
public interface Fault {
    /**
     * Answers the call, badly.
     *
     * @param proper what would have handled the call
     */
    void strike(Call call, Handler proper, Wire wire) throws IOException;

    /** The request is read, then the connection closed without a byte of answer. */
    static Fault closed() {
        return (call, proper, wire) -> wire.close();
    }

    /** The request is read, then the connection reset (TCP RST); the call had no effect. */
    static Fault reset() {
        return (call, proper, wire) -> wire.reset();
    }

    /** The call has its effect, but the connection is reset in the middle of the answer's body. */
    static Fault resetMidBody() {
        return (call, proper, wire) -> wire.sendHalfAndReset(proper.handle(call));
    }

    /** A bare status, with a short JSON body. */
    static Fault status(int status) {
        return (call, proper, wire) -> wire.send(failure(status));
    }

    /** 429 with {@code Retry-After} in seconds. */
    static Fault tooManyRequests(Duration retryAfter) {
        return (call, proper, wire) ->
                wire.send(failure(429).with("Retry-After", String.valueOf(retryAfter.toSeconds())));
    }

    /** 429 with {@code Retry-After} as an HTTP date, in whole seconds. */
    static Fault tooManyRequests(Instant retryAt) {
        String date = HttpDate.of(retryAt);
        return (call, proper, wire) -> wire.send(failure(429).with("Retry-After", date));
    }

    /** The proper answer, late. */
    static Fault slow(Duration delay) {
        return (call, proper, wire) -> {
            Wire.pause(delay);
            wire.send(proper.handle(call));
        };
    }

    /** The proper answer, byte by byte. */
    static Fault drip(Duration gap) {
        return (call, proper, wire) -> wire.drip(proper.handle(call), gap);
    }

    /** A login page with status 200, as captive portals and misconfigured proxies send it; the call has no effect. */
    static Fault lyingHtml() {
        return (call, proper, wire) ->
                wire.send(Answer.html("<!doctype html><title>Sign in</title><p>Please sign in."));
    }

    /** 413 for a body of more than so many bytes. */
    static Fault bytesOver(int limit) {
        return (call, proper, wire) -> wire.send(call.body().length > limit ? failure(413) : proper.handle(call));
    }

    /** The proper answer to a call that has no effect. */
    static Fault lose() {
        return (call, proper, wire) -> wire.send(proper.handle(call.asLost()));
    }

    private static Answer failure(int status) {
        String json =
                "{\"trace\":\"sandbox-fault\",\"errors\":[{\"code\":\"sandbox_fault\",\"message\":\"Injected %d\"}]}";
        return Answer.json(status, json.formatted(status));
    }
}
