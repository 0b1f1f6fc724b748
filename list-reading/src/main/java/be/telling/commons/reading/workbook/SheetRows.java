package be.telling.commons.reading.workbook;

import be.telling.commons.problem.ProblemException;
import be.telling.commons.reading.Header;
import be.telling.commons.reading.RawRow;
import be.telling.commons.reading.ReadingLimits;
import be.telling.commons.reading.RowFault;
import be.telling.commons.reading.RowSource;
import be.telling.commons.reading.Unreadable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The rows of a list in a workbook. The first row with values is the header; the others are counted from there. */
final class SheetRows implements RowSource {

    private final WorkbookMemory.Share memory;
    private final SheetCells cells;
    private final RawRow raw = new RawRow();
    private final Header header;
    private final int headerRow;

    SheetRows(
            Supplier<InputStream> sheet,
            SharedTexts texts,
            CellStyles styles,
            ReadingLimits limits,
            WorkbookMemory.Share memory)
            throws IOException {
        this.memory = memory;
        this.cells = new SheetCells(sheet.get(), texts, styles, limits);
        if (!cells.nextRow()) {
            throw Unreadable.at(0, "The list has no header line");
        }
        this.headerRow = cells.row();
        this.header = header(texts, styles, limits, sheet);
    }

    /** A merged header reads as one with unknown or missing columns: that it is merged is what helps its author. */
    private Header header(SharedTexts texts, CellStyles styles, ReadingLimits limits, Supplier<InputStream> sheet)
            throws IOException {
        try {
            return Header.of(cells.fields());
        } catch (ProblemException e) {
            try (var again = new SheetCells(sheet.get(), texts, styles, limits)) {
                while (again.nextRow()) {
                    continue;
                }
                again.refuseMerged(headerRow);
            }
            throw e;
        }
    }

    @Override
    public @Nullable RawRow next() throws IOException {
        if (!cells.nextRow()) {
            cells.refuseMerged(headerRow);
            return null;
        }
        RawRow row = raw.at(cells.row() - headerRow);
        return cells.isHidden() ? row.misshapen(RowFault.ROW_HIDDEN) : header.shapeShort(cells.fields(), row);
    }

    @Override
    public void close() {
        memory.close();
        try {
            cells.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
