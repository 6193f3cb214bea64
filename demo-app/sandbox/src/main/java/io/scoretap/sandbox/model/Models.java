package io.scoretap.sandbox.model;

import io.scoretap.sandbox.credit.CreditData;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Trains each model when it is first asked for, and once. */
public final class Models {
    private final CreditData data;
    private final Map<Task, Model> linear = new ConcurrentHashMap<>();
    private final Map<Task, Model> trees = new ConcurrentHashMap<>();

    public Models(CreditData data) {
        this.data = data;
    }

    public Model linear(Task task) {
        return linear.computeIfAbsent(task, key -> LinearModel.train(new TrainingSet(data, key), key));
    }

    public Model trees(Task task) {
        return trees.computeIfAbsent(task, key -> TreeModel.train(new TrainingSet(data, key), key));
    }
}
