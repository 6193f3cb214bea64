package io.scoretap.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArgumentsTest {
    private final Findings findings = new Findings();

    @Test
    void splits_only_where_a_name_and_an_equals_sign_follow_the_comma() {
        Map<String, Entry> entries = parse("features=age,sex,income,binding-id=B,batch.age=2s");

        assertThat(entries).containsOnlyKeys("features", "binding-id", "batch.age");
        assertThat(entries.get("features").text()).isEqualTo("age,sex,income");
        assertThat(entries.get("binding-id").text()).isEqualTo("B");
    }

    @Test
    void takes_everything_behind_the_first_equals_sign_as_the_value() {
        Map<String, Entry> entries = parse("api-key=YWJjZA==,endpoint=e,username=a=b?c=d");

        assertThat(entries.get("api-key").text()).isEqualTo("YWJjZA==");
        assertThat(entries.get("endpoint").text()).isEqualTo("e");
        assertThat(entries.get("username").text()).isEqualTo("a=b?c=d");
    }

    @Test
    void drops_spaces_around_names_and_values() {
        Map<String, Entry> entries = parse("  binding-id = B , batch.age = 2s ");

        assertThat(entries.get("binding-id").text()).isEqualTo("B");
        assertThat(entries.get("batch.age").text()).isEqualTo("2s");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  "})
    void takes_no_arguments_for_nothing_set(String text) {
        assertThat(parse(text)).isEmpty();
        assertThat(problems()).isEmpty();
    }

    @Test
    void does_not_quote_an_item_without_a_name_for_it_may_be_a_secret() {
        parse("hunter2,batch.age=2s");

        assertThat(problems())
                .containsExactly("agent arguments: the first item is not name=value; write name=value,name=value");
    }

    @Test
    void reports_a_name_that_is_given_twice() {
        parse("batch.age=1s,batch.age=2s");

        assertThat(problems()).containsExactly("batch.age: given twice in the agent arguments; remove one");
    }

    @Test
    void reports_a_comma_that_nothing_follows() {
        parse("subscription-id=S,");

        assertThat(problems())
                .singleElement()
                .asString()
                .startsWith("subscription-id: the value (agent argument) ends");
    }

    @Test
    void suggests_the_name_that_was_meant() {
        parse("batch.aeg=1s,subscriptionId=S,batch_records=5,frobnicate=1,variant=A");

        assertThat(problems())
                .containsExactly(
                        "batch.aeg (agent argument) is not known to Scoretap; did you mean batch.age?",
                        "subscriptionId (agent argument) is not known to Scoretap; did you mean subscription-id?",
                        "batch_records (agent argument) is not known to Scoretap; did you mean batch.records?",
                        "frobnicate (agent argument) is not known to Scoretap; remove it",
                        "variant (agent argument) is not known to Scoretap here;"
                                + " it belongs in the config file, in a route");
    }

    private Map<String, Entry> parse(String text) {
        return Arguments.parse(text, findings);
    }

    private List<String> problems() {
        try {
            findings.throwProblems();
            return List.of();
        } catch (SettingsException e) {
            return e.problems();
        }
    }
}
