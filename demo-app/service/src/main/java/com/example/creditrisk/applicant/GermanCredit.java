package com.example.creditrisk.applicant;

import static java.util.stream.Collectors.toUnmodifiableSet;

import com.example.creditrisk.applicant.Category.Choice;
import java.util.List;
import java.util.Set;

/**
 * The attributes of the German Credit data (Hofmann, 1994) in the order in which the models were trained on them. The
 * order of the attributes, and of the choices within one, is part of the contract with the models.
 */
public final class GermanCredit {
    private static final String LOAN = "Loan";
    private static final String FINANCES = "Finances";
    private static final String PERSON = "Person";

    public static final List<Attribute> ATTRIBUTES = List.of(
            category(
                    "checking_status",
                    FINANCES,
                    "Checking account",
                    "no checking",
                    choice("<0", "Overdrawn"),
                    choice("0<=X<200", "Under 200 DM"),
                    choice(">=200", "200 DM or more"),
                    choice("no checking", "None")),
            number("duration", LOAN, "Duration in months", 1, 120, 24),
            category(
                    "credit_history",
                    FINANCES,
                    "Credit history",
                    "existing paid",
                    choice("no credits/all paid", "No credits so far"),
                    choice("all paid", "All here paid back"),
                    choice("existing paid", "Existing paid on time"),
                    choice("delayed previously", "Delays in the past"),
                    choice("critical/other existing credit", "Critical, or credits elsewhere")),
            category(
                    "purpose",
                    LOAN,
                    "Purpose",
                    "radio/tv",
                    choice("new car", "New car"),
                    choice("used car", "Used car"),
                    choice("furniture/equipment", "Furniture or equipment"),
                    choice("radio/tv", "Radio or television"),
                    choice("domestic appliance", "Domestic appliance"),
                    choice("repairs", "Repairs"),
                    choice("education", "Education"),
                    choice("vacation", "Vacation"),
                    choice("retraining", "Retraining"),
                    choice("business", "Business"),
                    choice("other", "Something else")),
            number("credit_amount", LOAN, "Amount in DM", 100, 50_000, 2_500),
            category(
                    "savings_status",
                    FINANCES,
                    "Savings",
                    "100<=X<500",
                    choice("<100", "Under 100 DM"),
                    choice("100<=X<500", "100 to 499 DM"),
                    choice("500<=X<1000", "500 to 999 DM"),
                    choice(">=1000", "1,000 DM or more"),
                    choice("no known savings", "None known")),
            category(
                    "employment",
                    PERSON,
                    "In this job for",
                    "1<=X<4",
                    choice("unemployed", "Unemployed"),
                    choice("<1", "Under 1 year"),
                    choice("1<=X<4", "1 to 3 years"),
                    choice("4<=X<7", "4 to 6 years"),
                    choice(">=7", "7 years or more")),
            number("installment_commitment", LOAN, "Installment rate (1 to 4)", 1, 4, 3),
            category(
                    "personal_status",
                    PERSON,
                    "Sex and marital status",
                    "male single",
                    choice("male div/sep", "Male, divorced or separated"),
                    choice("female div/dep/mar", "Female, divorced or married"),
                    choice("male single", "Male, single"),
                    choice("male mar/wid", "Male, married or widowed"),
                    choice("female single", "Female, single")),
            category(
                    "other_parties",
                    LOAN,
                    "Other parties",
                    "none",
                    choice("none", "None"),
                    choice("co applicant", "Co-applicant"),
                    choice("guarantor", "Guarantor")),
            number("residence_since", PERSON, "Years at this address (1 to 4)", 1, 4, 3),
            category(
                    "property_magnitude",
                    FINANCES,
                    "Property",
                    "car",
                    choice("real estate", "Real estate"),
                    choice("life insurance", "Life insurance or savings plan"),
                    choice("car", "Car or other"),
                    choice("no known property", "None known")),
            number("age", PERSON, "Age in years", 18, 100, 35),
            category(
                    "other_payment_plans",
                    FINANCES,
                    "Other installment plans",
                    "none",
                    choice("bank", "At a bank"),
                    choice("stores", "At stores"),
                    choice("none", "None")),
            category(
                    "housing",
                    PERSON,
                    "Housing",
                    "own",
                    choice("rent", "Rented"),
                    choice("own", "Owned"),
                    choice("for free", "Free of charge")),
            number("existing_credits", FINANCES, "Existing credits at this bank", 0, 10, 1),
            category(
                    "job",
                    PERSON,
                    "Occupation",
                    "skilled",
                    choice("unemp/unskilled non res", "Unskilled, not resident"),
                    choice("unskilled resident", "Unskilled, resident"),
                    choice("skilled", "Skilled"),
                    choice("high qualif/self emp/mgmt", "Management or self-employed")),
            number("num_dependents", PERSON, "Dependents", 0, 10, 1),
            category(
                    "own_telephone", PERSON, "Telephone", "none", choice("none", "None"), choice("yes", "In own name")),
            category("foreign_worker", PERSON, "Foreign worker", "yes", choice("yes", "Yes"), choice("no", "No")));

    static final Set<String> NAMES = ATTRIBUTES.stream().map(Attribute::name).collect(toUnmodifiableSet());

    private GermanCredit() {}

    private static Attribute number(String name, String group, String label, int min, int max, int initial) {
        return new Attribute(name, group, label, new WholeNumber(min, max, initial));
    }

    private static Attribute category(String name, String group, String label, String initial, Choice... choices) {
        return new Attribute(name, group, label, new Category(List.of(choices), initial));
    }

    private static Choice choice(String value, String label) {
        return new Choice(value, label);
    }
}
