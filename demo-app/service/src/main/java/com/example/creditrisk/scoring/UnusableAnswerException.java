package com.example.creditrisk.scoring;

/** A model answered, but not with what was asked of it. */
public final class UnusableAnswerException extends RuntimeException {

    UnusableAnswerException(String message) {
        super(message);
    }

    UnusableAnswerException(String message, Throwable cause) {
        super(message, cause);
    }
}
