/**
 * The data mart: payload records and their rows in a relational database.
 *
 * <p>In: {@link io.scoretap.sandbox.datamart.PayloadRecord}s that have passed all checks. Out:
 * {@link io.scoretap.sandbox.datamart.StoredRow}s and {@link io.scoretap.sandbox.datamart.PayloadError}s. Uses JDBC and
 * SQL that H2 and PostgreSQL both understand.
 */
@NullMarked
package io.scoretap.sandbox.datamart;

import org.jspecify.annotations.NullMarked;
