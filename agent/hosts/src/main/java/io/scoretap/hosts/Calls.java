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
            calls.add(new Call(parts[0], parts[1], parts[2].replace('|', '\n')));
        }
        return calls;
    }

    static final class Call {
        final String endpoint;
        final String contentType;
        final String body;

        Call(String endpoint, String contentType, String body) {
            this.endpoint = endpoint;
            this.contentType = contentType;
            this.body = body;
        }
    }
}
