package be.telling.commons.reading.workbook;

import be.telling.commons.reading.Unreadable;
import java.io.IOException;

/** Cells that were merged: only the first of them has a value, the others would be read as empty. */
final class MergedCells {

    private static final long MERGED = Markup.name("mergeCell");
    private static final long AREA = Markup.name("ref");

    private MergedCells() {}

    /**
     * Looks for them behind the rows of a sheet. Above the header they do no harm.
     *
     * @param header the row of the header, as the sheet counts
     */
    static void refuse(Markup markup, int header) throws IOException {
        while (markup.next()) {
            if (markup.opens(MERGED)) {
                String area = markup.attributes().value(AREA);
                if (lastRow(area) >= header) {
                    throw Unreadable.at(Math.max(0, firstRow(area) - header), "Cells of the workbook are merged");
                }
            }
        }
    }

    private static int firstRow(String area) {
        int colon = area.indexOf(':');
        return number(colon < 0 ? area : area.substring(0, colon));
    }

    private static int lastRow(String area) {
        return number(area.substring(area.indexOf(':') + 1));
    }

    private static int number(String reference) {
        String digits = reference.replaceAll("[^0-9]", "");
        return digits.isEmpty() || digits.length() > 9 ? Integer.MAX_VALUE : Integer.parseInt(digits);
    }
}
