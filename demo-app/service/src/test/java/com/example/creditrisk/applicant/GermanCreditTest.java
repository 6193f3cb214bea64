package com.example.creditrisk.applicant;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class GermanCreditTest {
    static final List<Attribute> ATTRIBUTES = GermanCredit.ATTRIBUTES;

    @Test
    void knows_attributes_and_values_in_the_order_of_the_training_data() throws Exception {
        List<String> declared = Files.readAllLines(Path.of("src/test/resources/german-credit.txt"));

        assertThat(GermanCredit.ATTRIBUTES)
                .extracting(GermanCreditTest::declaration)
                .isEqualTo(declared);
    }

    @ParameterizedTest
    @FieldSource("ATTRIBUTES")
    void offers_an_initial_value_that_it_accepts(Attribute attribute) {
        Object initial = attribute.domain() instanceof WholeNumber number
                ? (Object) number.initial()
                : ((Category) attribute.domain()).initial();

        assertThat(attribute.domain().encode(initial)).isPresent();
    }

    private static String declaration(Attribute attribute) {
        return attribute.domain() instanceof Category category
                ? attribute.name() + ": "
                        + String.join(
                                " | ",
                                category.choices().stream()
                                        .map(Category.Choice::value)
                                        .toList())
                : attribute.name();
    }
}
