package com.example.creditrisk;

import java.util.LinkedHashMap;
import java.util.Map;

/** The first applicant of the German Credit data, as callers send it and as the models take it. */
final class Applicants {
    static final String FIRST_ROW = "0,6,4,3,1169,4,4,4,2,0,4,0,67,2,1,2,2,1,1,0";

    private Applicants() {}

    static Map<String, Object> first() {
        Map<String, Object> applicant = new LinkedHashMap<>();
        applicant.put("checking_status", "<0");
        applicant.put("duration", 6);
        applicant.put("credit_history", "critical/other existing credit");
        applicant.put("purpose", "radio/tv");
        applicant.put("credit_amount", 1169);
        applicant.put("savings_status", "no known savings");
        applicant.put("employment", ">=7");
        applicant.put("installment_commitment", 4);
        applicant.put("personal_status", "male single");
        applicant.put("other_parties", "none");
        applicant.put("residence_since", 4);
        applicant.put("property_magnitude", "real estate");
        applicant.put("age", 67);
        applicant.put("other_payment_plans", "none");
        applicant.put("housing", "own");
        applicant.put("existing_credits", 2);
        applicant.put("job", "skilled");
        applicant.put("num_dependents", 1);
        applicant.put("own_telephone", "yes");
        applicant.put("foreign_worker", "yes");
        return applicant;
    }

    static Map<String, Object> firstWith(String attribute, Object value) {
        Map<String, Object> applicant = first();
        applicant.put(attribute, value);
        return applicant;
    }
}
