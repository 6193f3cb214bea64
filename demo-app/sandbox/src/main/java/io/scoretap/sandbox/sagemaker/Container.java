package io.scoretap.sandbox.sagemaker;

import io.scoretap.sandbox.http.Answer;

/** What runs behind an endpoint. */
@FunctionalInterface
interface Container {
    /**
     * Scores the records of a request.
     *
     * @throws ModelException if the container answers an error
     */
    Answer invoke(String body, MediaType contentType, MediaType accept) throws ModelException;
}
