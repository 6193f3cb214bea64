package com.example.creditrisk.scoring;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** The two classes of the training data. */
public enum Risk {
    GOOD,
    BAD;

    @Override
    @JsonValue
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
