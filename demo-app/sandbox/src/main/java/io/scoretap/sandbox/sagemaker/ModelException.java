package io.scoretap.sandbox.sagemaker;

/** An error status that the model's container answers; SageMaker wraps it in a ModelError. */
final class ModelException extends Exception {
    private static final long serialVersionUID = 1L;

    private final int status;

    ModelException(int status, String message) {
        super(message);
        this.status = status;
    }

    int status() {
        return status;
    }
}
