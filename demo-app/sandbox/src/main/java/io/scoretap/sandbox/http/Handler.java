package io.scoretap.sandbox.http;

/** Turns a call into its answer; may be used by many threads at once. */
@FunctionalInterface
public interface Handler {
    Answer handle(Call call);
}
