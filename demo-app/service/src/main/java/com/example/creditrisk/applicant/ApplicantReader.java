package com.example.creditrisk.applicant;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Reads applicants from JSON objects; finds everything that is wrong with them before it refuses them. */
public final class ApplicantReader {
    private final List<Violation> violations = new ArrayList<>();

    private ApplicantReader() {}

    /**
     * Reads one applicant.
     *
     * @throws InvalidApplicantException naming each attribute that is missing, unknown or out of its domain
     */
    public static Applicant read(Map<String, Object> applicant) {
        ApplicantReader reader = new ApplicantReader();
        Applicant read = reader.read("#", applicant);
        reader.refuseViolations();
        return read;
    }

    /**
     * Reads a batch, in its order.
     *
     * @throws InvalidApplicantException as {@link #read}, for all applicants together
     */
    public static List<Applicant> readAll(List<@Nullable Map<String, Object>> applicants) {
        ApplicantReader reader = new ApplicantReader();
        List<Applicant> read = new ArrayList<>();
        for (Map<String, Object> applicant : applicants) {
            read.add(reader.read("#/" + read.size(), applicant == null ? Map.of() : applicant));
        }
        reader.refuseViolations();
        return read;
    }

    private Applicant read(String pointer, Map<String, Object> applicant) {
        List<Integer> features = new ArrayList<>();
        for (Attribute attribute : GermanCredit.ATTRIBUTES) {
            Object value = applicant.get(attribute.name());
            OptionalInt feature = attribute.domain().encode(value);
            if (feature.isPresent()) {
                features.add(feature.getAsInt());
            } else {
                violations.add(Violation.of(pointer, attribute, value));
            }
        }
        applicant.keySet().stream()
                .filter(name -> !GermanCredit.NAMES.contains(name))
                .forEach(name -> violations.add(Violation.unknown(pointer, name)));
        return new Applicant(List.copyOf(features));
    }

    private void refuseViolations() {
        if (!violations.isEmpty()) {
            throw new InvalidApplicantException(violations);
        }
    }
}
