package be.telling.commons.reading.workbook;

import be.telling.commons.reading.ListFormat;
import be.telling.commons.reading.ReadingLimits;
import be.telling.commons.reading.RowSource;
import be.telling.commons.reading.Unreadable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A workbook (.xlsx) of which exactly one sheet holds values: that is the list. */
public final class WorkbookFormat implements ListFormat {

    /** How a workbook of before 2007 begins, and one that is protected with a password. */
    private static final long OLD_OR_PROTECTED = 0xE011CFD0L;

    /** {@code mimetype}, four letters each. */
    private static final long MIME = 0x656D696DL;

    private static final long TYPE = 0x65707974L;

    private final WorkbookMemory memory;

    public WorkbookFormat(WorkbookMemory memory) {
        this.memory = memory;
    }

    @Override
    public String mediaType() {
        return "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    }

    @Override
    public RowSource open(InputStream body, Charset charset, ReadingLimits limits) throws IOException {
        WorkbookMemory.Share share = memory.share();
        boolean opened = false;
        try {
            RowSource rows = open(HeldBytes.of(body, share), limits, share);
            opened = true;
            return rows;
        } finally {
            if (!opened) {
                share.close();
            }
        }
    }

    private static RowSource open(HeldBytes bytes, ReadingLimits limits, WorkbookMemory.Share share)
            throws IOException {
        if (bytes.length() >= 4 && bytes.u32(0) == OLD_OR_PROTECTED) {
            throw Unreadable.file(
                    "The workbook is of an old form (.xls) or protected with a password; save it as .xlsx without one");
        }
        if (isOpenDocument(bytes)) {
            throw Unreadable.file("The sheet is of the form OpenDocument (.ods); save it as .xlsx");
        }
        var parts = new Parts(new ZipDirectory(bytes, limits));
        Optional<InputStream> shared = parts.sharedTexts();
        SharedTexts texts =
                shared.isPresent() ? SharedTexts.read(new ReadAhead(shared.get()), share) : SharedTexts.none(share);
        Optional<InputStream> styled = parts.styles();
        CellStyles styles = styled.isPresent() ? CellStyles.read(styled.get()) : CellStyles.none();
        String sheet = sheetWithValues(parts, texts, limits);
        return new SheetRows(() -> new ReadAhead(parts.sheet(sheet)), texts, styles, limits, share);
    }

    /** Such a file begins with an entry of this name, so that it can be told by its first bytes. */
    private static boolean isOpenDocument(HeldBytes bytes) {
        return bytes.length() > 38 && bytes.u32(30) == MIME && bytes.u32(34) == TYPE;
    }

    private static String sheetWithValues(Parts parts, SharedTexts texts, ReadingLimits limits) throws IOException {
        @Nullable String found = null;
        for (String name : parts.sheets()) {
            try (var cells = new SheetCells(parts.sheet(name), texts, CellStyles.none(), limits)) {
                if (cells.nextRow()) {
                    if (found != null) {
                        throw Unreadable.file(
                                "More than one sheet of the workbook holds values, hidden ones included; leave only the list");
                    }
                    found = name;
                }
            }
        }
        if (found == null) {
            throw Unreadable.at(0, "The workbook holds no values");
        }
        return found;
    }
}
