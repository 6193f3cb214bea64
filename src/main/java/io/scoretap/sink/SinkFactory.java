package io.scoretap.sink;

import io.scoretap.settings.Route;

/** Makes the sink of each route, on a thread of delivery: what it loads costs the application no start-up time. */
public interface SinkFactory {
    Sink sinkFor(Route route);
}
