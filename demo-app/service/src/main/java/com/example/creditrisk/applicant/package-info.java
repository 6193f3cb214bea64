/**
 * What callers say about an applicant comes in, the numbers that the models were trained on go out. Uses the JDK only.
 */
@NullMarked
package com.example.creditrisk.applicant;

import org.jspecify.annotations.NullMarked;
