/**
 * The credit risk service: an applicant comes in over HTTP, a model behind an Amazon SageMaker endpoint scores the
 * application, the assessment goes out. {@code web} takes the calls, {@code applicant} reads what was sent,
 * {@code scoring} asks the models.
 */
@NullMarked
package com.example.creditrisk;

import org.jspecify.annotations.NullMarked;
