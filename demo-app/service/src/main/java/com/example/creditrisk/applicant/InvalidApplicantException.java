package com.example.creditrisk.applicant;

import java.util.List;

/** Applicants that the models cannot score; says where and why. */
public final class InvalidApplicantException extends RuntimeException {
    private final transient List<Violation> violations;

    InvalidApplicantException(List<Violation> violations) {
        super(violations.size() == 1 ? violations.get(0).detail() : violations.size() + " values are not valid");
        this.violations = List.copyOf(violations);
    }

    public List<Violation> violations() {
        return violations;
    }
}
