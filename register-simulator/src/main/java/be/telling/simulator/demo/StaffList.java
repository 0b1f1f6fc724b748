package be.telling.simulator.demo;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What an organisation delivers: rows in the order of its list, and the list as a file. */
public final class StaffList {

    private static final int BLOCK = 1 << 16;

    private final Organisation organisation;
    private final List<ListRow> rows;
    private final ListFormat format;

    StaffList(Organisation organisation, List<ListRow> rows, ListFormat format) {
        this.organisation = organisation;
        this.rows = List.copyOf(rows);
        this.format = format;
    }

    /** A list made by hand, written in Dutch with semicolons. */
    public static StaffList of(Organisation organisation, List<ListRow> rows) {
        return new StaffList(organisation, rows, ListFormat.of(0));
    }

    public Organisation organisation() {
        return organisation;
    }

    public List<ListRow> rows() {
        return rows;
    }

    /** {@code text/csv}, UTF-8. */
    public byte[] csv() {
        var bytes = new ByteArrayOutputStream();
        try {
            writeCsv(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    public void writeCsv(OutputStream out) throws IOException {
        var text = new StringBuilder();
        format.header(text);
        for (ListRow row : rows) {
            format.row(text, row);
            if (text.length() > BLOCK) {
                out.write(text.toString().getBytes(StandardCharsets.UTF_8));
                text.setLength(0);
            }
        }
        out.write(text.toString().getBytes(StandardCharsets.UTF_8));
    }
}
