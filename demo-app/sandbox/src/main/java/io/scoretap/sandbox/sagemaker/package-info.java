/**
 * SageMaker Runtime over plain HTTP, with real models behind it.
 *
 * <p>In: {@code POST /endpoints/{name}/invocations}, {@code .../invocations-response-stream} and
 * {@code .../async-invocations}, as any AWS SDK sends them (signatures are not checked). Out: what the built-in linear
 * learner and XGBoost containers answer, whole or as a stream of events, errors as AWS encodes them, and a
 * {@link io.scoretap.sandbox.sagemaker.Witness} of what was served. Uses model and http.
 */
@NullMarked
package io.scoretap.sandbox.sagemaker;

import org.jspecify.annotations.NullMarked;
