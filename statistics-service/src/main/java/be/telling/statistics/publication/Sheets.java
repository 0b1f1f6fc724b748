package be.telling.statistics.publication;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A workbook in Office Open XML (ECMA-376), as little of it as a table needs, and the same bytes on any machine at any time:
 * parts in order, no times, and stored as they are, because what a compressor makes of them depends on its version. On the way
 * to readers they are compressed. Libraries for it write times, or zips that not everybody can read as they come.
 */
final class Sheets {
    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String TYPES = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    /** The earliest time that the form of the file can tell. */
    private static final LocalDateTime NEVER = LocalDateTime.of(1980, 1, 1, 0, 0);

    private static final int LETTERS = 26;

    private final Map<String, String> sheets = new LinkedHashMap<>();

    /**
     * Adds a sheet whose first row is bold and stays in sight.
     *
     * @param name at most 31 characters, without {@code []:*?/\}
     * @param widths of the columns, in characters; the last one is for all that follow
     * @param rows strings and whole numbers
     */
    void add(String name, List<Integer> widths, List<? extends List<?>> rows) {
        StringBuilder xml = new StringBuilder(HEAD)
                .append("<worksheet xmlns=\"")
                .append(MAIN)
                .append("\"><sheetViews>");
        xml.append(
                "<sheetView workbookViewId=\"0\"><pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/>");
        xml.append("</sheetView></sheetViews><cols>");
        int columns = rows.stream().mapToInt(List::size).max().orElse(1);
        for (int column = 0; column < columns; column++) {
            int width = widths.get(Math.min(column, widths.size() - 1));
            xml.append("<col min=\"%d\" max=\"%d\" width=\"%d\" customWidth=\"1\"/>"
                    .formatted(column + 1, column + 1, width));
        }
        xml.append("</cols><sheetData>");
        for (int row = 0; row < rows.size(); row++) {
            xml.append("<row r=\"").append(row + 1).append("\">");
            for (int column = 0; column < rows.get(row).size(); column++) {
                cell(xml, reference(column) + (row + 1), row == 0, rows.get(row).get(column));
            }
            xml.append("</row>");
        }
        sheets.put(name, xml.append("</sheetData></worksheet>").toString());
    }

    byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            put(zip, "[Content_Types].xml", contentTypes());
            put(zip, "_rels/.rels", relations(List.of("officeDocument"), List.of("xl/workbook.xml")));
            put(zip, "xl/workbook.xml", workbook());
            List<String> kinds = new ArrayList<>(List.of("styles"));
            List<String> targets = new ArrayList<>(List.of("styles.xml"));
            for (int sheet = 1; sheet <= sheets.size(); sheet++) {
                kinds.add("worksheet");
                targets.add("worksheets/sheet" + sheet + ".xml");
            }
            put(zip, "xl/_rels/workbook.xml.rels", relations(kinds, targets));
            put(zip, "xl/styles.xml", styles());
            int number = 1;
            for (String sheet : sheets.values()) {
                put(zip, "xl/worksheets/sheet" + number++ + ".xml", sheet);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void cell(StringBuilder xml, String reference, boolean bold, Object value) {
        xml.append("<c r=\"").append(reference).append('"').append(bold ? " s=\"1\"" : "");
        if (value instanceof Number number) {
            xml.append("><v>").append(number).append("</v></c>");
        } else {
            xml.append(" t=\"inlineStr\"><is><t xml:space=\"preserve\">")
                    .append(escape(value.toString()))
                    .append("</t></is></c>");
        }
    }

    /** A, B, … Z, AA, … */
    private static String reference(int column) {
        String last = String.valueOf((char) ('A' + column % LETTERS));
        return column < LETTERS ? last : reference(column / LETTERS - 1) + last;
    }

    private String workbook() {
        StringBuilder xml = new StringBuilder(HEAD)
                .append("<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + RELATIONS + "\"><sheets>");
        int number = 1;
        for (String name : sheets.keySet()) {
            xml.append("<sheet name=\"%s\" sheetId=\"%d\" r:id=\"r%d\"/>".formatted(escape(name), number, number + 1));
            number++;
        }
        return xml.append("</sheets></workbook>").toString();
    }

    private String contentTypes() {
        StringBuilder xml = new StringBuilder(HEAD)
                .append("<Types xmlns=\"" + PACKAGE + "content-types\">")
                .append(
                        "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>")
                .append("<Default Extension=\"xml\" ContentType=\"application/xml\"/>")
                .append(override("workbook.xml", "sheet.main+xml"))
                .append(override("styles.xml", "styles+xml"));
        for (int sheet = 1; sheet <= sheets.size(); sheet++) {
            xml.append(override("worksheets/sheet" + sheet + ".xml", "worksheet+xml"));
        }
        return xml.append("</Types>").toString();
    }

    private static String override(String part, String type) {
        return "<Override PartName=\"/xl/" + part + "\" ContentType=\"" + TYPES + type + "\"/>";
    }

    private static String relations(List<String> kinds, List<String> targets) {
        StringBuilder xml = new StringBuilder(HEAD).append("<Relationships xmlns=\"" + PACKAGE + "relationships\">");
        for (int i = 0; i < kinds.size(); i++) {
            xml.append("<Relationship Id=\"r%d\" Type=\"%s/%s\" Target=\"%s\"/>"
                    .formatted(i + 1, RELATIONS, kinds.get(i), targets.get(i)));
        }
        return xml.append("</Relationships>").toString();
    }

    /** Two looks of cells: as they are, and bold. */
    private static String styles() {
        return HEAD + "<styleSheet xmlns=\"" + MAIN
                + "\"><fonts count=\"2\"><font><sz val=\"11\"/><name val=\"Calibri\"/></font>"
                + "<font><b/><sz val=\"11\"/><name val=\"Calibri\"/></font></fonts>"
                + "<fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill>"
                + "<fill><patternFill patternType=\"gray125\"/></fill></fills><borders count=\"1\"><border/></borders>"
                + "<cellStyleXfs count=\"1\"><xf/></cellStyleXfs>"
                + "<cellXfs count=\"2\"><xf xfId=\"0\"/><xf xfId=\"0\" fontId=\"1\" applyFont=\"1\"/></cellXfs></styleSheet>";
    }

    private static String escape(String text) {
        StringBuilder escaped = new StringBuilder();
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                // XML has no place for other control characters.
                default -> escaped.appendCodePoint(c < ' ' || c == 0xFFFE || c == 0xFFFF ? ' ' : c);
            }
        });
        return escaped.toString();
    }

    private static void put(ZipOutputStream zip, String name, String xml) throws IOException {
        byte[] part = xml.getBytes(StandardCharsets.UTF_8);
        CRC32 crc = new CRC32();
        crc.update(part);
        ZipEntry entry = new ZipEntry(name);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(part.length);
        entry.setCrc(crc.getValue());
        entry.setTimeLocal(NEVER);
        zip.putNextEntry(entry);
        zip.write(part);
        zip.closeEntry();
    }
}
