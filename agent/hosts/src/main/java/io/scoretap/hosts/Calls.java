package io.scoretap.hosts;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.ArrayList;
import java.util.List;

/** A script of calls: each line is {@code endpoint<tab>content type<tab>body}, where {@code |} stands for a line feed. */
final class Calls {
    private Calls() {}

    static List<Call> read(String file) throws Exception {
        Path script = Paths.get(file);
        List<Call> calls = new ArrayList<>();
        for (String line : Files.readAllLines(script)) {
            String[] parts = line.split("\t", 3);
            calls.add(new Call(calls.size(), parts[0], parts[1], parts[2].replace('|', '\n')));
        }
        return calls;
    }

    static final class Call {
        /** An endpoint that answers late, but soon enough. */
        static final String LATE = "credit-risk-xgboost";

        /** An endpoint that answers too late. */
        static final String TOO_LATE = "too-late";

        static final int PATIENCE_MILLIS = 300;

        final int number;
        final String endpoint;
        final String contentType;
        final String body;

        Call(int number, String endpoint, String contentType, String body) {
            this.number = number;
            this.endpoint = endpoint;
            this.contentType = contentType;
            this.body = body;
        }

        Call to(String endpoint) {
            return new Call(number, endpoint, contentType, body);
        }

        boolean isImpatient() {
            return endpoint.equals(TOO_LATE);
        }
    }
}
