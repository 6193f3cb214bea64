package io.scoretap.settings;

/** The generation of OpenScale's HTTP API. */
public enum Api {
    /** v2 where the server knows the subscription there, else v1. */
    AUTO,
    V1,
    V2
}
