/** Applicants come in, assessments by a model behind an Amazon SageMaker endpoint go out. Uses the AWS SDK and Jackson. */
@NullMarked
package com.example.creditrisk.scoring;

import org.jspecify.annotations.NullMarked;
