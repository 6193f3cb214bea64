package io.scoretap.hosts;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;

/** What came of a call, in words that are the same in every run. */
final class Outcome {
    private static final String UUID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";
    private static final String IDENTITY = "@[0-9a-f]+";

    private Outcome() {}

    /** One line: {@code <call> answered: <answer>}, or {@code <call> failed: <exception>}. */
    static String of(String call, Callable<String> answer) {
        try {
            return call + " answered: " + constant(answer.call().replace("\n", "|"));
        } catch (Exception e) {
            return call + " failed: " + of(e);
        }
    }

    /** Class and message, and the same of its causes. */
    static String of(Throwable thrown) {
        String text = thrown.getClass().getName();
        if (!isWrapper(thrown)) {
            text += "(" + constant(String.valueOf(thrown.getMessage())) + ")";
        }
        for (Throwable suppressed : thrown.getSuppressed()) {
            text += " with " + suppressed.getClass().getName();
        }
        return thrown.getCause() == null ? text : text + " <- " + of(thrown.getCause());
    }

    /** Its message only repeats that of its cause. */
    private static boolean isWrapper(Throwable thrown) {
        return thrown instanceof ExecutionException || thrown instanceof CompletionException;
    }

    private static String constant(String text) {
        return text.replace("\n", "|").replaceAll(UUID, "<id>").replaceAll(IDENTITY, "@<identity>");
    }
}
