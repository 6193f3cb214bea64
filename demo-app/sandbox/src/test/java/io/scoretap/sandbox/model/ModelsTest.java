package io.scoretap.sandbox.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.scoretap.sandbox.credit.CreditData;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ModelsTest {
    private static final CreditData DATA = CreditData.load();
    private static final Models MODELS = new Models(DATA);

    @ParameterizedTest
    @EnumSource(Task.class)
    void training_again_gives_the_same_model(Task task) {
        Models again = new Models(DATA);
        double[][] rows = rows(task);
        assertThat(again.linear(task).predict(rows))
                .isDeepEqualTo(MODELS.linear(task).predict(rows));
        assertThat(again.trees(task).predict(rows))
                .isDeepEqualTo(MODELS.trees(task).predict(rows));
    }

    @Test
    void both_models_tell_good_risks_from_bad_ones() {
        assertThat(accuracy(MODELS.linear(Task.RISK))).isGreaterThan(0.74);
        assertThat(accuracy(MODELS.trees(Task.RISK))).isGreaterThan(0.8);
    }

    @Test
    void probabilities_of_all_classes_add_up_to_one() {
        for (Model model : new Model[] {MODELS.linear(Task.HISTORY), MODELS.trees(Task.HISTORY)}) {
            for (double[] scores : model.predict(rows(Task.HISTORY))) {
                assertThat(scores).hasSize(5);
                assertThat(Arrays.stream(scores).sum()).isCloseTo(1, within(1e-5));
            }
        }
    }

    @Test
    void amounts_are_in_marks_and_near_the_truth() {
        for (Model model : new Model[] {MODELS.linear(Task.AMOUNT), MODELS.trees(Task.AMOUNT)}) {
            double[][] scores = model.predict(rows(Task.AMOUNT));
            double meanError = IntStream.range(0, scores.length)
                    .mapToDouble(i -> Math.abs(
                            scores[i][0] - DATA.applicants().get(i).features().get(4)))
                    .average()
                    .orElseThrow();
            assertThat(meanError).isLessThan(1500);
        }
    }

    @Test
    void many_threads_get_what_one_thread_gets() {
        double[][] rows = rows(Task.RISK);
        double[][] expected = MODELS.trees(Task.RISK).predict(rows);
        IntStream.range(0, rows.length)
                .parallel()
                .forEach(i -> assertThat(MODELS.trees(Task.RISK).predict(new double[][] {rows[i]})[0])
                        .isEqualTo(expected[i]));
    }

    private static double accuracy(Model model) {
        double[][] scores = model.predict(rows(Task.RISK));
        return IntStream.range(0, scores.length)
                        .filter(i ->
                                scores[i][0] > 0.5 == DATA.applicants().get(i).bad())
                        .count()
                / (double) scores.length;
    }

    private static double[][] rows(Task task) {
        return new TrainingSet(DATA, task).rows();
    }
}
