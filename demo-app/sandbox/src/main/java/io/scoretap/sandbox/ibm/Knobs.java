package io.scoretap.sandbox.ibm;

import java.time.Duration;

/** What a test or a demo may change about OpenScale while it runs. */
public final class Knobs {
    private volatile boolean auth = true;
    private volatile boolean v1 = true;
    private volatile boolean v2 = true;
    private volatile boolean rowMismatch;
    private volatile Duration storageLag = Duration.ZERO;

    /** Whether calls need a bearer token; they do by default. */
    public Knobs auth(boolean needed) {
        auth = needed;
        return this;
    }

    /** Whether the v1 API is there; 404 if not. */
    public Knobs v1(boolean there) {
        v1 = there;
        return this;
    }

    /** Whether the v2 API is there; 404 if not. */
    public Knobs v2(boolean there) {
        v2 = there;
        return this;
    }

    /** Accepts requests and responses of unequal row counts, as the real OpenScale does, which stores nonsense then. */
    public Knobs tolerateRowMismatch(boolean tolerated) {
        rowMismatch = tolerated;
        return this;
    }

    /** How long after the answer 202 records reach the data mart. */
    public Knobs storageLag(Duration lag) {
        storageLag = lag;
        return this;
    }

    boolean auth() {
        return auth;
    }

    boolean v1() {
        return v1;
    }

    boolean v2() {
        return v2;
    }

    boolean toleratesRowMismatch() {
        return rowMismatch;
    }

    Duration storageLag() {
        return storageLag;
    }
}
