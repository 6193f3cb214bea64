package io.scoretap.sink;

/** A place that takes the records of one subscription. Used by one thread at a time. */
public interface Sink {
    /**
     * Finds out where records go and which columns they have; may ask a server and take as long as that does.
     *
     * @throws SinkException if it could not be found out now
     */
    Channel open() throws SinkException;
}
