package io.scoretap.payload;

import io.scoretap.payload.UndecodableException.Reason;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Gives names to the columns of a response that has none: those that the user set, else what the problem type leaves no
 * doubt about.
 *
 * <table>
 *   <caption>names by problem type</caption>
 *   <tr><td>a number a row</td><td>regression: the prediction, {@code score}; binary: P(class 1), {@code score};
 *       multiclass: the class, {@code predicted_label}</td></tr>
 *   <tr><td>a text a row</td><td>binary, multiclass: the class, {@code predicted_label}</td></tr>
 *   <tr><td>a vector a row</td><td>binary, multiclass: the probabilities, {@code score}</td></tr>
 *   <tr><td>three or more numbers a row</td><td>multiclass: the vector of probabilities, {@code score}</td></tr>
 * </table>
 *
 * The names are the built-in algorithms' own, unless the subscription has others. Two numbers may be two probabilities
 * or a class and its probability, so they are not named. A binary model with an objective that answers something else
 * than P(class 1), such as XGBoost's hinge or logitraw, needs names from the user.
 */
final class UnnamedRows {
    private final List<List<@Nullable Object>> rows;
    private final int width;

    UnnamedRows(List<List<@Nullable Object>> rows) {
        this.rows = rows;
        this.width = rows.get(0).size();
    }

    Table toTable(Schema schema) throws UndecodableException {
        for (int i = 1; i < rows.size(); i++) {
            if (rows.get(i).size() != width) {
                throw refuse("row " + (i + 1) + " has " + rows.get(i).size() + " columns, row 1 has " + width);
            }
        }
        return schema.responseFields().isEmpty() ? nameByProblemType(schema) : nameAs(schema.responseFields());
    }

    private Table nameAs(List<String> fields) throws UndecodableException {
        if (fields.size() == width) {
            return new Table(fields, rows);
        }
        if (fields.size() == 1 && all(UnnamedRows::isNumber)) {
            return vectors(fields.get(0));
        }
        throw refuse("has " + width + " columns, `response-fields` names " + fields.size());
    }

    private Table nameByProblemType(Schema schema) throws UndecodableException {
        ProblemType type = schema.problemType();
        if (type == null) {
            throw refuse("its columns have no names and the subscription no problem type; set `response-fields`");
        }
        boolean numbers = all(UnnamedRows::isNumber);
        boolean classifies = type != ProblemType.REGRESSION;
        if (width == 1 && numbers && type == ProblemType.BINARY) {
            return column(probability(schema));
        }
        if (width == 1 && (numbers || (classifies && all(cell -> cell instanceof String)))) {
            return column(prediction(schema, classifies ? "predicted_label" : "score"));
        }
        if (width == 1 && classifies && all(cell -> cell instanceof List)) {
            return column(probability(schema));
        }
        if (width > 2 && numbers && type == ProblemType.MULTICLASS) {
            return vectors(probability(schema));
        }
        throw refuse("what its " + width + " columns mean does not follow from the problem type "
                + type.name().toLowerCase(Locale.ROOT) + "; set `response-fields`");
    }

    private static String probability(Schema schema) {
        String field = schema.probabilityField();
        return field == null ? "score" : field;
    }

    private static String prediction(Schema schema, String otherwise) {
        String field = schema.predictionField();
        return field == null ? otherwise : field;
    }

    private Table column(String field) {
        return new Table(Collections.singletonList(field), rows);
    }

    /** Each row's cells as the one cell of the column. */
    private Table vectors(String field) {
        List<List<@Nullable Object>> vectors = new ArrayList<>(rows.size());
        for (List<@Nullable Object> row : rows) {
            vectors.add(Collections.singletonList(row));
        }
        return new Table(Collections.singletonList(field), vectors);
    }

    private boolean all(Predicate<@Nullable Object> test) {
        for (List<@Nullable Object> row : rows) {
            for (Object cell : row) {
                if (!test.test(cell)) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Not-a-number has become null on the way. */
    private static boolean isNumber(@Nullable Object cell) {
        return cell == null || cell instanceof NumberLiteral;
    }

    private static UndecodableException refuse(String detail) {
        return new UndecodableException(Reason.RESPONSE_COLUMNS, "response: " + detail);
    }
}
