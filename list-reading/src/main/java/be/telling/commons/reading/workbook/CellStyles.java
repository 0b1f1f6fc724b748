package be.telling.commons.reading.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.util.BitSet;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Which styles of a workbook show a number as a date: the number itself is then no value of a list. */
final class CellStyles {

    private static final long FORMAT = Markup.name("numFmt");
    private static final long FORMAT_ID = Markup.name("numFmtId");
    private static final long FORMAT_CODE = Markup.name("formatCode");
    private static final long CELL_FORMATS = Markup.name("cellXfs");
    private static final long CELL_FORMAT = Markup.name("xf");

    /** As many as a workbook may have. */
    private static final int MOST = 65_536;

    private final BitSet dates = new BitSet();
    private final Set<Integer> dateFormats = new HashSet<>();
    private int size;

    static CellStyles none() {
        return new CellStyles();
    }

    static CellStyles read(InputStream part) throws IOException {
        var styles = new CellStyles();
        boolean inCells = false;
        try (var markup = new Markup(part)) {
            while (markup.next()) {
                if (markup.opens(FORMAT)) {
                    styles.addFormat(markup.attributes());
                } else if (markup.opens(CELL_FORMATS)) {
                    inCells = !markup.isEmpty();
                } else if (markup.closes(CELL_FORMATS)) {
                    return styles;
                } else if (inCells && markup.opens(CELL_FORMAT)) {
                    styles.addStyle(markup.attributes());
                }
            }
        }
        return styles;
    }

    private void addFormat(Attributes attributes) {
        int id = attributes.place(FORMAT_ID);
        int number = id < 0 ? -1 : attributes.number(id);
        if (dateFormats.size() < MOST && isDate(attributes.value(FORMAT_CODE))) {
            dateFormats.add(number);
        }
    }

    private void addStyle(Attributes attributes) {
        int id = attributes.place(FORMAT_ID);
        int number = id < 0 ? 0 : attributes.number(id);
        if (size < MOST && (isBuiltInDate(number) || dateFormats.contains(number))) {
            dates.set(size);
        }
        size++;
    }

    /** ISO/IEC 29500-1, 18.8.30, with those that differ by language. */
    private static boolean isBuiltInDate(int id) {
        return id >= 14 && id <= 22 || id >= 27 && id <= 36 || id >= 45 && id <= 47 || id >= 50 && id <= 58;
    }

    /** A code with a day, month, year, hour or second outside of quotes, brackets and escapes. */
    private static boolean isDate(String code) {
        String bare =
                code.replaceAll("\"[^\"]*\"|\\[[^]]*\\]|\\\\.|_.|\\*.", "").toLowerCase(Locale.ROOT);
        boolean general = bare.contains("general") || bare.contains("standard") || bare.contains("standaard");
        return !general && bare.chars().anyMatch(c -> "dmyhsj".indexOf(c) >= 0);
    }

    boolean isDate(int style) {
        return style >= 0 && dates.get(style);
    }
}
