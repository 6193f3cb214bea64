package io.scoretap.payload;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Draws tables, and spells them in SageMaker's formats with a hand of its own, not with the code under test. */
final class Generator {
    private static final String[] NUMBERS = {
        "0", "1", "0.0", "-0", "28", "1e-05", "-12.50", "3E8", "99999999999999999999"
    };
    private static final String[] TEXTS = {
        "F", "No Risk", "007", "a,b", "say \"hi\"", "two\nlines", "cr\r\nlf", "Zürich", "\ud83d\ude00", "[x", "{", "\\"
    };

    private final Random random;

    Generator(long seed) {
        this.random = new Random(seed);
    }

    int upTo(int bound) {
        return 1 + random.nextInt(bound);
    }

    boolean chance() {
        return random.nextBoolean();
    }

    <T> T oneOf(T[] choices) {
        return choices[random.nextInt(choices.length)];
    }

    String number() {
        return chance() ? oneOf(NUMBERS) : String.valueOf(random.nextGaussian());
    }

    /** Cells that CSV and JSON can both carry: null, number, text. */
    Object cell() {
        int kind = random.nextInt(10);
        return kind == 0 ? null : kind < 7 ? NumberLiteral.of(number()) : oneOf(TEXTS);
    }

    List<Object> numbers(int count) {
        List<Object> cells = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            cells.add(NumberLiteral.of(number()));
        }
        return cells;
    }

    Table table(int columns, int rows) {
        List<String> fields = new ArrayList<>();
        List<List<Object>> values = new ArrayList<>();
        for (int i = 0; i < columns; i++) {
            fields.add(oneOf(TEXTS) + i);
        }
        for (int i = 0; i < rows; i++) {
            List<Object> row = new ArrayList<>();
            for (int j = 0; j < columns; j++) {
                row.add(cell());
            }
            values.add(row);
        }
        return new Table(fields, values);
    }

    String csv(List<List<Object>> rows) {
        String end = oneOf(new String[] {"\n", "\r\n"});
        StringBuilder csv = new StringBuilder();
        for (List<Object> row : rows) {
            csv.append(csv.length() == 0 ? "" : end);
            String comma = "";
            for (Object cell : row) {
                csv.append(comma).append(csvCell(cell));
                comma = ",";
            }
        }
        return csv.append(chance() ? end : "").toString();
    }

    private String csvCell(Object cell) {
        String text = cell == null ? oneOf(new String[] {"", "nan", "NaN"}) : cell.toString();
        boolean quote = text.matches("(?s).*[,\"\r\n].*") || chance();
        return quote ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }

    String jsonRequest(List<List<Object>> rows) {
        StringBuilder json = new StringBuilder("{\"instances\":[");
        String comma = "";
        for (List<Object> row : rows) {
            json.append(comma)
                    .append(
                            chance()
                                    ? "{\"features\":" + jsonCell(row) + "}"
                                    : "{\"data\":{\"features\":{\"values\":" + jsonCell(row)
                                            + "}},\"configuration\":{}}");
            comma = ",";
        }
        return json.append("]}").toString();
    }

    /** The columns of every row but the first in an order of their own. */
    String jsonResponse(Table table) {
        StringBuilder json = new StringBuilder("{\"predictions\": [");
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < table.fields().size(); i++) {
            order.add(i);
        }
        String between = "";
        for (List<Object> row : table.rows()) {
            json.append(between);
            String comma = "{";
            for (int column : order) {
                json.append(comma).append(jsonCell(table.fields().get(column))).append(": ");
                json.append(jsonCell(row.get(column)));
                comma = ", ";
            }
            json.append('}');
            between = ", ";
            Collections.shuffle(order, random);
        }
        return json.append("]}").toString();
    }

    private String jsonCell(Object cell) {
        if (cell instanceof List<?> list) {
            StringBuilder json = new StringBuilder("[");
            for (Object element : list) {
                json.append(json.length() == 1 ? "" : ",").append(jsonCell(element));
            }
            return json.append(']').toString();
        }
        if (cell instanceof String text) {
            StringBuilder json = new StringBuilder("\"");
            boolean ascii = chance();
            for (char c : text.toCharArray()) {
                boolean escape = c < ' ' || c == '"' || c == '\\' || c > '~' && ascii;
                json.append(escape ? String.format("\\u%04x", (int) c) : String.valueOf(c));
            }
            return json.append('"').toString();
        }
        return cell == null ? oneOf(new String[] {"null", "NaN"}) : cell.toString();
    }
}
