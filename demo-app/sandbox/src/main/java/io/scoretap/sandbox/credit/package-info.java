/**
 * The German Credit data: a thousand loan applicants, each with twenty attributes and how the loan went.
 *
 * <p>In: {@code credit-g.arff}, which the build takes out of Weka's jar (UCI, Hofmann 1994). Out:
 * {@link io.scoretap.sandbox.credit.CreditData}, readable and as the numbers that models are trained on. Uses the JDK.
 */
@NullMarked
package io.scoretap.sandbox.credit;

import org.jspecify.annotations.NullMarked;
