package io.scoretap.sandbox.model;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.function.DoubleFunction;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.IntStream;
import org.tribuo.Example;
import org.tribuo.MutableDataset;
import org.tribuo.Output;
import org.tribuo.OutputFactory;
import org.tribuo.Prediction;
import org.tribuo.Trainer;
import org.tribuo.classification.Label;
import org.tribuo.classification.LabelFactory;
import org.tribuo.classification.sgd.objectives.LogMulticlass;
import org.tribuo.impl.ArrayExample;
import org.tribuo.math.optimisers.AdaGrad;
import org.tribuo.provenance.SimpleDataSourceProvenance;
import org.tribuo.regression.RegressionFactory;
import org.tribuo.regression.Regressor;
import org.tribuo.regression.sgd.objectives.SquaredLoss;

/** Logistic regression, softmax regression or least squares, by Tribuo's stochastic gradient descent. */
final class LinearModel<T extends Output<T>> implements Model {
    private static final int EPOCHS = 20;
    private static final long SEED = 1;
    /** Held here because a level set on a logger that nobody holds is forgotten with the logger. */
    private static final Logger TRIBUO = Logger.getLogger("org.tribuo");

    private final String[] names;
    private final Scale[] scales;
    private final T unknown;
    private final org.tribuo.Model<T> weights;
    private final Function<Prediction<T>, double[]> scores;

    static Model train(TrainingSet set, Task task) {
        TRIBUO.setLevel(Level.WARNING);
        if (task == Task.AMOUNT) {
            Scale scale = Scale.of(set.labels());
            return new LinearModel<>(
                    set,
                    new RegressionFactory(),
                    label -> new Regressor(task.target(), scale.apply(label)),
                    new org.tribuo.regression.sgd.linear.LinearSGDTrainer(
                            new SquaredLoss(), new AdaGrad(0.1), EPOCHS, SEED),
                    prediction ->
                            new double[] {scale.invert(prediction.getOutput().getValues()[0])});
        }
        return new LinearModel<>(
                set,
                new LabelFactory(),
                label -> new Label(String.valueOf((int) label)),
                new org.tribuo.classification.sgd.linear.LinearSGDTrainer(
                        new LogMulticlass(), new AdaGrad(0.1), EPOCHS, SEED),
                prediction -> probabilities(prediction, task));
    }

    private LinearModel(
            TrainingSet set,
            OutputFactory<T> outputs,
            DoubleFunction<T> output,
            Trainer<T> trainer,
            Function<Prediction<T>, double[]> scores) {
        this.names = IntStream.range(0, set.width())
                .mapToObj(column -> "f%02d".formatted(column))
                .toArray(String[]::new);
        this.scales = IntStream.range(0, set.width())
                .mapToObj(column -> Scale.of(set.column(column)))
                .toArray(Scale[]::new);
        this.unknown = outputs.getUnknownOutput();
        this.scores = scores;
        MutableDataset<T> examples = new MutableDataset<>(
                new SimpleDataSourceProvenance("german credit", OffsetDateTime.now(ZoneOffset.UTC), outputs), outputs);
        for (int i = 0; i < set.rows().length; i++) {
            examples.add(example(set.rows()[i], output.apply(set.labels()[i])));
        }
        this.weights = trainer.train(examples);
    }

    @Override
    public double[][] predict(double[][] rows) {
        return Arrays.stream(rows)
                .map(row -> scores.apply(weights.predict(example(row, unknown))))
                .toArray(double[][]::new);
    }

    private Example<T> example(double[] row, T output) {
        double[] scaled = new double[row.length];
        for (int i = 0; i < row.length; i++) {
            scaled[i] = scales[i].apply(row[i]);
        }
        return new ArrayExample<>(output, names, scaled);
    }

    private static double[] probabilities(Prediction<Label> prediction, Task task) {
        double[] byClass = new double[task.classes()];
        prediction.getOutputScores().forEach((label, score) -> byClass[Integer.parseInt(label)] = score.getScore());
        return task == Task.RISK ? new double[] {byClass[1]} : byClass;
    }
}
