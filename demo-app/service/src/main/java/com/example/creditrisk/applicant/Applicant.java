package com.example.creditrisk.applicant;

import static java.util.stream.Collectors.joining;

import java.util.List;

/** An applicant as the models see one: a number for each of {@link GermanCredit#ATTRIBUTES}, in their order. */
public record Applicant(List<Integer> features) {

    public String toCsv() {
        return features.stream().map(String::valueOf).collect(joining(","));
    }
}
