package io.scoretap.settings;

/** How Scoretap proves to OpenScale who it is. */
public enum Auth {
    /** By the credentials that are set: a token, a user name (Cloud Pak for Data), or an API key (IBM Cloud IAM). */
    AUTO,
    IAM,
    CP4D,
    TOKEN,
    NONE
}
