package be.telling.commons.reading.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A workbook put together part by part, so that a test can have it as any program would write it. */
final class WorkbookFile {

    private static final String MAIN = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
    private static final String RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    private final Map<String, String> parts = new LinkedHashMap<>();
    private final StringBuilder sheets = new StringBuilder();
    private final StringBuilder relations = new StringBuilder();
    private int count;

    WorkbookFile() {
        parts.put("[Content_Types].xml", "<Types/>");
        parts.put(
                "_rels/.rels",
                "<Relationships><Relationship Id=\"rId1\" Type=\"" + RELATION
                        + "officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
    }

    /** One sheet with these rows: everything inside sheetData. */
    static WorkbookFile of(String rows) {
        return new WorkbookFile().sheet(rows, "");
    }

    /** @param behind what follows sheetData */
    WorkbookFile sheet(String rows, String behind) {
        count++;
        sheets.append("<sheet name=\"S%1$d\" sheetId=\"%1$d\" r:id=\"rId%1$d\"/>".formatted(count));
        relations.append("<Relationship Id=\"rId%1$d\" Type=\"%2$sworksheet\" Target=\"worksheets/sheet%1$d.xml\"/>"
                .formatted(count, RELATION));
        parts.put(
                "xl/worksheets/sheet" + count + ".xml",
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<worksheet " + MAIN + "><dimension ref=\"A1\"/><sheetData>"
                        + rows + "</sheetData>" + behind + "</worksheet>");
        return this;
    }

    WorkbookFile shared(String... items) {
        return related("sharedStrings", "<sst " + MAIN + "><si>" + String.join("</si><si>", items) + "</si></sst>");
    }

    /** @param formats the numFmtId of each style */
    WorkbookFile styles(String custom, int... formats) {
        var styles = new StringBuilder("<styleSheet " + MAIN + "><numFmts>" + custom + "</numFmts><cellXfs>");
        for (int format : formats) {
            styles.append("<xf numFmtId=\"").append(format).append("\"/>");
        }
        return related("styles", styles.append("</cellXfs></styleSheet>").toString());
    }

    private WorkbookFile related(String type, String part) {
        relations.append(
                "<Relationship Id=\"%1$s\" Type=\"%2$s%1$s\" Target=\"/xl/%1$s.xml\"/>".formatted(type, RELATION));
        parts.put("xl/" + type + ".xml", part);
        return this;
    }

    WorkbookFile part(String name, String contents) {
        parts.put(name, contents);
        return this;
    }

    byte[] bytes() {
        parts.put("xl/workbook.xml", "<workbook " + MAIN + " xmlns:r=\"x\"><sheets>" + sheets + "</sheets></workbook>");
        parts.put("xl/_rels/workbook.xml.rels", "<Relationships>" + relations + "</Relationships>");
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** A row of cells that hold their text themselves. */
    static String inline(int row, String... texts) {
        var cells = new StringBuilder("<row r=\"" + row + "\">");
        for (int i = 0; i < texts.length; i++) {
            cells.append("<c r=\"%c%d\" t=\"inlineStr\"><is><t>%s</t></is></c>".formatted('A' + i, row, texts[i]));
        }
        return cells.append("</row>").toString();
    }

    /** A row with this header or number in its first cell, and cells as they are after it. */
    static String row(int row, String first, String cells) {
        return "<row r=\"" + row + "\"><c r=\"A" + row + "\" t=\"inlineStr\"><is><t>" + first + "</t></is></c>" + cells
                + "</row>";
    }
}
