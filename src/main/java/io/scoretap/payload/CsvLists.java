package io.scoretap.payload;

import de.siegmar.fastcsv.reader.CsvRow;
import io.scoretap.payload.UndecodableException.Reason;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The cells of a CSV line in which a vector may be spelled as Python prints a list. XGBoost's softprob writes
 * {@code [0.1, 0.2, 0.7],[0.3, 0.3, 0.4]} before 2022, which CSV cuts at every comma, and
 * {@code 1,"[0.4, 0.6]"} with selectable inference.
 */
final class CsvLists {
    private final Content content;
    private final List<@Nullable Object> cells;
    private @Nullable List<@Nullable Object> openList;

    private CsvLists(Content content, int size) {
        this.content = content;
        this.cells = new ArrayList<>(size);
    }

    static List<@Nullable Object> cells(Content content, CsvRow line) throws UndecodableException {
        CsvLists lists = new CsvLists(content, line.getFieldCount());
        for (int i = 0; i < line.getFieldCount(); i++) {
            lists.add(line.getField(i));
        }
        if (lists.openList != null) {
            throw lists.unbalanced();
        }
        return lists.cells;
    }

    private void add(String cell) throws UndecodableException {
        if (openList == null && !cell.trim().startsWith("[")) {
            cells.add(CsvCell.of(cell));
            return;
        }
        for (String part : cell.split(",", -1)) {
            addPart(part.trim());
        }
    }

    private void addPart(String part) throws UndecodableException {
        boolean opens = part.startsWith("[");
        boolean closes = part.endsWith("]");
        boolean isOpen = openList != null;
        if (opens == isOpen) {
            throw unbalanced();
        }
        List<@Nullable Object> list = openList == null ? new ArrayList<>() : openList;
        list.add(number(part.substring(opens ? 1 : 0, part.length() - (closes ? 1 : 0))));
        if (closes) {
            cells.add(list);
        }
        openList = closes ? null : list;
    }

    private @Nullable Object number(String item) throws UndecodableException {
        Object number = CsvCell.of(item);
        if (item.isEmpty() || number instanceof String) {
            throw content.refuse(Reason.UNSUPPORTED_FORMAT, "a list in the CSV holds something else than numbers");
        }
        return number;
    }

    private UndecodableException unbalanced() {
        return content.refuse(Reason.MALFORMED, "the brackets of a list in the CSV do not match");
    }
}
