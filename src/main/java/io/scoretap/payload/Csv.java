package io.scoretap.payload;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRow;
import io.scoretap.payload.UndecodableException.Reason;

/** Comma-separated lines by RFC 4180, without a header; blank lines are no rows. */
final class Csv {
    interface Lines {
        void add(CsvRow line) throws UndecodableException;
    }

    private Csv() {}

    static void read(Content content, Lines lines) throws UndecodableException {
        String text = content.text();
        if (hasOpenQuote(text)) {
            throw content.refuse(Reason.MALFORMED, "a quote in the CSV is never closed");
        }
        for (CsvRow line : CsvReader.builder().skipEmptyRows(true).build(text)) {
            if (!isBlank(line)) {
                lines.add(line);
            }
        }
    }

    /** FastCSV takes the rest of the text for the cell of a quote that stays open. */
    private static boolean hasOpenQuote(String text) {
        boolean open = false;
        for (int at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at + 1)) {
            open = !open;
        }
        return open;
    }

    private static boolean isBlank(CsvRow line) {
        return line.getFieldCount() == 1 && line.getField(0).trim().isEmpty();
    }
}
