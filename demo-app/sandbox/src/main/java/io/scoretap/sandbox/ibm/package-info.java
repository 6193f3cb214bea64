/**
 * IBM over plain HTTP: tokens of IAM and Cloud Pak for Data, OpenScale's payload logging v1 and v2, and a page to watch.
 *
 * <p>In: what an OpenScale client sends. Out: answers in the documented shapes, and records in the data mart once they
 * have passed every rule that is documented. Where IBM documents no error code, the sandbox uses its own words, in lower
 * case. Uses credit, model, http and datamart.
 */
@NullMarked
package io.scoretap.sandbox.ibm;

import org.jspecify.annotations.NullMarked;
