/**
 * A small HTTP/1.1 server on loopback that can also misbehave on purpose.
 *
 * <p>In: {@link io.scoretap.sandbox.http.Routes}, functions from a {@link io.scoretap.sandbox.http.Call} to an
 * {@link io.scoretap.sandbox.http.Answer}. Out: a running {@link io.scoretap.sandbox.http.HttpServer} with its
 * {@link io.scoretap.sandbox.http.Faults} and {@link io.scoretap.sandbox.http.RequestLog}. Uses Jetty's core, which,
 * unlike the JDK's server, gives access to the socket: without it no connection can be reset.
 */
@NullMarked
package io.scoretap.sandbox.http;

import org.jspecify.annotations.NullMarked;
