package io.scoretap.sandbox.credit;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The attributes in training order, and the applicants. */
public record CreditData(List<Attribute> attributes, List<Applicant> applicants) {
    private static final String RESOURCE = "credit-g.arff";

    public CreditData {
        attributes = List.copyOf(attributes);
        applicants = List.copyOf(applicants);
    }

    /** The 1,000 applicants: 700 good, 300 bad. */
    public static CreditData load() {
        try (InputStream resource = CreditData.class.getResourceAsStream(RESOURCE)) {
            if (resource == null) {
                throw new IllegalStateException(
                        RESOURCE + " is not in the jar; the build's phase generate-resources puts it there");
            }
            return of(Arff.read(new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + RESOURCE, e);
        }
    }

    public List<String> featureNames() {
        return attributes.stream().map(Attribute::name).toList();
    }

    /** The last column of the file is the class, {@code good} or {@code bad}. */
    private static CreditData of(Arff arff) {
        int width = arff.attributes().size() - 1;
        List<Attribute> attributes = arff.attributes().subList(0, width);
        List<Applicant> applicants = arff.rows().stream()
                .map(row -> applicant(attributes, row.subList(0, width), row.get(width)))
                .toList();
        return new CreditData(attributes, applicants);
    }

    private static Applicant applicant(List<Attribute> attributes, List<String> values, String outcome) {
        Integer[] features = new Integer[values.size()];
        for (int i = 0; i < features.length; i++) {
            features[i] = attributes.get(i).encode(values.get(i));
        }
        return new Applicant(values, List.of(features), outcome.equals("bad"));
    }
}
