package com.example.creditrisk.applicant;

/**
 * One fact about an applicant.
 *
 * @param name as callers send it and as the models' training data has it
 * @param group the part of a form that it belongs to
 * @param label for people
 */
public record Attribute(String name, String group, String label, Domain domain) {}
