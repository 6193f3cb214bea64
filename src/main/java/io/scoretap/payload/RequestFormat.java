package io.scoretap.payload;

/** Reads the rows out of requests of one format. Has no state: every delivery thread uses the same one. */
interface RequestFormat {
    /** Adds the request's rows, in order, as they are read. */
    void read(Content request, FeatureRows rows) throws UndecodableException;
}
