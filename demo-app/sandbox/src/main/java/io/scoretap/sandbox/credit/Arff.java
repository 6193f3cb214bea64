package io.scoretap.sandbox.credit;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Weka's dense text format, as far as the one file needs it: nominal and real attributes, quotes without escapes. */
record Arff(List<Attribute> attributes, List<List<String>> rows) {

    static Arff read(BufferedReader lines) throws IOException {
        List<Attribute> attributes = new ArrayList<>();
        List<List<String>> rows = new ArrayList<>();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.isBlank() || line.startsWith("%")) {
                continue;
            }
            if (!line.startsWith("@")) {
                rows.add(cells(line));
            } else if (line.toLowerCase(Locale.ROOT).startsWith("@attribute")) {
                attributes.add(attribute(line));
            }
        }
        return new Arff(attributes, rows);
    }

    /** {@code @attribute name real} or {@code @attribute name {a, 'b c'}}. */
    private static Attribute attribute(String line) {
        String[] words = line.trim().split("\\s+", 3);
        int open = words[2].indexOf('{');
        List<String> categories = open < 0 ? List.of() : cells(words[2].substring(open + 1, words[2].lastIndexOf('}')));
        return new Attribute(words[1], categories);
    }

    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '\'') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString().trim());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString().trim());
        return cells;
    }
}
