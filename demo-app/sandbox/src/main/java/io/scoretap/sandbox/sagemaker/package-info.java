/**
 * SageMaker Runtime over plain HTTP: InvokeEndpoint with real models behind it.
 *
 * <p>In: {@code POST /endpoints/{name}/invocations}, as any AWS SDK sends it (signatures are not checked). Out: what
 * the built-in linear learner and XGBoost containers answer, errors as AWS encodes them, and a
 * {@link io.scoretap.sandbox.sagemaker.Witness} of what was served. Uses model and http.
 */
@NullMarked
package io.scoretap.sandbox.sagemaker;

import org.jspecify.annotations.NullMarked;
