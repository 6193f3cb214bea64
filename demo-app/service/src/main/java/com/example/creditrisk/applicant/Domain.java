package com.example.creditrisk.applicant;

import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** The values that an attribute may take, and the number by which the models know each of them. */
public sealed interface Domain permits WholeNumber, Category {

    /** The models' number for a value as a caller sent it; empty if the attribute cannot have that value. */
    OptionalInt encode(@Nullable Object value);

    /** What {@link #encode} accepts, to follow "must be". */
    String rule();
}
