/**
 * Real models, trained on the German Credit data in well under a second each and always to the same weights.
 *
 * <p>In: {@link io.scoretap.sandbox.credit.CreditData}. Out: {@link io.scoretap.sandbox.model.Model}s that turn rows of
 * numbers into scores. Uses Tribuo and XGBoost; knows nothing of HTTP.
 */
@NullMarked
package io.scoretap.sandbox.model;

import org.jspecify.annotations.NullMarked;
