package be.telling.commons.reading.workbook;

import be.telling.commons.reading.Fields;
import be.telling.commons.reading.ReadingLimits;
import be.telling.commons.reading.RowFault;
import be.telling.commons.reading.SheetNumber;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The rows of a sheet that hold values, as fields in the order of its columns. */
final class SheetCells implements AutoCloseable {

    private static final long ROW = Markup.name("row");
    private static final long CELL = Markup.name("c");
    private static final long VALUE = Markup.name("v");
    private static final long INLINE = Markup.name("is");
    private static final long TEXT = Markup.name("t");
    private static final long PHONETIC = Markup.name("rPh");
    private static final long FORMULA = Markup.name("f");
    private static final long DATA = Markup.name("sheetData");
    private static final long REFERENCE = Markup.name("r");
    private static final long STYLE = Markup.name("s");
    private static final long TYPE = Markup.name("t");
    private static final long HIDDEN = Markup.name("hidden");

    /** What nearly every cell is, whoever wrote the file. */
    private static final byte[] BEFORE_VALUE = "<v>".getBytes(StandardCharsets.US_ASCII);

    private static final byte[] BEHIND_VALUE = "</v></c>".getBytes(StandardCharsets.US_ASCII);

    private final Markup markup;
    private final Attributes attributes;
    private final SharedTexts texts;
    private final CellStyles styles;
    private final Fields fields;
    private final MarkupText text = new MarkupText();
    private boolean inData;
    private int row;
    private boolean hidden;

    SheetCells(InputStream part, SharedTexts texts, CellStyles styles, ReadingLimits limits) throws IOException {
        this.markup = new Markup(part);
        this.attributes = markup.attributes();
        this.texts = texts;
        this.styles = styles;
        this.fields = new Fields(limits);
    }

    /** Moves to the next row with a value; false behind the last one. */
    boolean nextRow() throws IOException {
        while (markup.next()) {
            if (markup.opens(DATA)) {
                inData = !markup.isEmpty();
            } else if (markup.closes(DATA)) {
                return false;
            } else if (inData && markup.opens(ROW)) {
                readRow();
                if (!fields.isEmpty()) {
                    return true;
                }
            }
        }
        return false;
    }

    /** As the sheet counts, from 1. */
    int row() {
        return row;
    }

    boolean isHidden() {
        return hidden;
    }

    Fields fields() {
        return fields;
    }

    private void readRow() throws IOException {
        int reference = attributes.place(REFERENCE);
        int place = reference < 0 ? row + 1 : attributes.number(reference);
        if (place <= row) {
            throw ZipDirectory.damaged();
        }
        row = place;
        int hiding = attributes.place(HIDDEN);
        hidden = hiding >= 0 && (attributes.is(hiding, "1") || attributes.is(hiding, "true"));
        fields.clear();
        if (markup.isEmpty()) {
            return;
        }
        while (markup.next()) {
            if (markup.opens(CELL)) {
                readCell();
            } else if (markup.closes(ROW)) {
                return;
            }
        }
        throw ZipDirectory.damaged();
    }

    private void readCell() throws IOException {
        int reference = attributes.place(REFERENCE);
        int column = reference < 0 ? fields.size() : column(reference);
        int typed = attributes.place(TYPE);
        CellType type = typed < 0 ? CellType.NUMBER : CellType.of(attributes, typed);
        int styled = attributes.place(STYLE);
        boolean date = styled >= 0 && styles.isDate(attributes.number(styled));
        if (markup.isEmpty()) {
            return;
        }
        boolean formula = readContent();
        if (text.length() == 0 && !formula) {
            return;
        }
        if (column < fields.size()) {
            throw ZipDirectory.damaged();
        }
        while (fields.size() < column) {
            fields.endField(null);
        }
        fields.endField(value(type, formula, date));
    }

    /** Reads up to the end of the cell; whether there is a formula in it. */
    private boolean readContent() throws IOException {
        text.clear();
        if (markup.takes(BEFORE_VALUE, text, BEHIND_VALUE)) {
            return false;
        }
        boolean formula = false;
        boolean inline = false;
        boolean phonetic = false;
        while (markup.next()) {
            if (markup.closes(CELL)) {
                return formula;
            } else if (markup.opens(FORMULA)) {
                formula = true;
            } else if (markup.opens(VALUE) && !markup.isEmpty()) {
                markup.text(text);
            } else if (markup.opens(INLINE)) {
                inline = true;
            } else if (markup.opens(PHONETIC)) {
                phonetic = !markup.isEmpty();
            } else if (markup.closes(PHONETIC)) {
                phonetic = false;
            } else if (inline && !phonetic && markup.opens(TEXT) && !markup.isEmpty()) {
                markup.text(text);
            }
        }
        throw ZipDirectory.damaged();
    }

    private @Nullable RowFault value(CellType type, boolean formula, boolean date) {
        if (formula) {
            return RowFault.CELL_FORMULA;
        }
        switch (type) {
            case SHARED -> {
                int index = text.number();
                if (!texts.has(index)) {
                    throw ZipDirectory.damaged();
                }
                texts.append(index, fields);
                return null;
            }
            case NUMBER -> {
                if (date) {
                    return RowFault.CELL_DATE;
                }
                SheetNumber.append(text.characters(), 0, text.length(), fields);
                return null;
            }
            case TEXT -> {
                fields.append(text.characters(), 0, text.length());
                return null;
            }
            case DATE -> {
                return RowFault.CELL_DATE;
            }
            case BOOLEAN -> {
                return RowFault.CELL_BOOLEAN;
            }
            default -> {
                return RowFault.CELL_ERROR;
            }
        }
    }

    /** The column of a reference such as B12, from 0. */
    private int column(int reference) {
        int column = 0;
        int letters = 0;
        while (letters < attributes.length(reference) && letters <= 3) {
            int letter = (attributes.byteOf(reference, letters) | 0x20) - 'a';
            if (letter < 0 || letter > 25) {
                break;
            }
            column = column * 26 + letter + 1;
            letters++;
        }
        if (letters == 0 || letters > 3) {
            throw ZipDirectory.damaged();
        }
        return column - 1;
    }

    /**
     * Looks behind the rows for cells that were merged.
     *
     * @param header the row of the header, as the sheet counts
     */
    void refuseMerged(int header) throws IOException {
        MergedCells.refuse(markup, header);
    }

    @Override
    public void close() throws IOException {
        markup.close();
    }
}
