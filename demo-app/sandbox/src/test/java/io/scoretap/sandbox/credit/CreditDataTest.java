package io.scoretap.sandbox.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.StringReader;
import java.util.List;
import org.junit.jupiter.api.Test;

class CreditDataTest {
    private final CreditData data = CreditData.load();

    @Test
    void has_the_thousand_applicants_of_whom_three_hundred_went_bad() {
        assertThat(data.applicants()).hasSize(1000);
        assertThat(data.applicants().stream().filter(Applicant::bad)).hasSize(300);
    }

    @Test
    void knows_the_first_applicant_in_words_and_in_numbers() {
        Applicant first = data.applicants().get(0);
        assertThat(first.values())
                .startsWith("<0", "6", "critical/other existing credit", "radio/tv", "1169")
                .hasSize(20);
        assertThat(first.features()).containsExactly(0, 6, 4, 3, 1169, 4, 4, 4, 2, 0, 4, 0, 67, 2, 1, 2, 2, 1, 1, 0);
        assertThat(first.bad()).isFalse();
    }

    @Test
    void names_the_columns_in_the_order_of_the_file() {
        assertThat(data.featureNames())
                .startsWith("checking_status", "duration")
                .endsWith("foreign_worker");
    }

    @Test
    void reads_quoted_commas_and_skips_comments() throws Exception {
        String text = "% note\n@relation r\n@attribute a {'x, y', z}\n@attribute n real\n@data\n'x, y',3\n";
        Arff arff = Arff.read(new BufferedReader(new StringReader(text)));
        assertThat(arff.attributes())
                .containsExactly(new Attribute("a", List.of("x, y", "z")), new Attribute("n", List.of()));
        assertThat(arff.rows()).containsExactly(List.of("x, y", "3"));
    }

    @Test
    void says_what_a_category_can_be() {
        assertThatThrownBy(() -> new Attribute("housing", List.of("rent", "own")).encode("tent"))
                .hasMessage("housing cannot be 'tent', only one of [rent, own]");
    }
}
