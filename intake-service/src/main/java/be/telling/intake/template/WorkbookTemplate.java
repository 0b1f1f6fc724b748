package be.telling.intake.template;

import be.telling.commons.reading.Column;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A workbook with a header, whose number column is text from top to bottom, so that no leading zero is lost, and whose
 * columns with a choice offer it. Written part by part: there are five, and no library is needed for them.
 */
final class WorkbookTemplate {

    private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    /** The rows of a sheet. */
    private static final int LAST_ROW = 1_048_576;

    private static final String CONTENT_TYPES = XML + "<Types xmlns=\"" + PACKAGE + "content-types\">"
            + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
            + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
            + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"" + TYPE + "sheet.main+xml\"/>"
            + "<Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"" + TYPE + "worksheet+xml\"/>"
            + "<Override PartName=\"/xl/styles.xml\" ContentType=\"" + TYPE + "styles+xml\"/></Types>";

    private static final String ROOT = XML + "<Relationships xmlns=\"" + PACKAGE + "relationships\">"
            + "<Relationship Id=\"rId1\" Type=\"" + RELATIONS + "/officeDocument\" Target=\"xl/workbook.xml\"/>"
            + "</Relationships>";

    private static final String WORKBOOK = XML + "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + RELATIONS + "\">"
            + "<sheets><sheet name=\"%s\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>";

    private static final String WORKBOOK_RELATIONS = XML + "<Relationships xmlns=\"" + PACKAGE + "relationships\">"
            + "<Relationship Id=\"rId1\" Type=\"" + RELATIONS + "/worksheet\" Target=\"worksheets/sheet1.xml\"/>"
            + "<Relationship Id=\"rId2\" Type=\"" + RELATIONS + "/styles\" Target=\"styles.xml\"/></Relationships>";

    /** Style 0 is plain, 1 is text (format 49, which a spreadsheet doesn't interpret), 2 is bold text. */
    private static final String STYLES = XML + "<styleSheet xmlns=\"" + MAIN + "\"><fonts count=\"2\">"
            + "<font><sz val=\"11\"/><name val=\"Calibri\"/></font>"
            + "<font><b/><sz val=\"11\"/><name val=\"Calibri\"/></font></fonts>"
            + "<fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill>"
            + "<fill><patternFill patternType=\"gray125\"/></fill></fills>"
            + "<borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders>"
            + "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>"
            + "<cellXfs count=\"3\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/>"
            + "<xf numFmtId=\"49\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\"/>"
            + "<xf numFmtId=\"49\" fontId=\"1\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\""
            + " applyFont=\"1\"/></cellXfs></styleSheet>";

    private WorkbookTemplate() {}

    static byte[] write(TemplateLanguage language) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            add(zip, "[Content_Types].xml", CONTENT_TYPES);
            add(zip, "_rels/.rels", ROOT);
            add(zip, "xl/workbook.xml", WORKBOOK.formatted(language.fileName()));
            add(zip, "xl/_rels/workbook.xml.rels", WORKBOOK_RELATIONS);
            add(zip, "xl/styles.xml", STYLES);
            add(zip, "xl/worksheets/sheet1.xml", sheet(language));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void add(ZipOutputStream zip, String name, String part) throws IOException {
        var entry = new ZipEntry(name);
        // The same bytes every time.
        entry.setTime(0);
        zip.putNextEntry(entry);
        zip.write(part.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private static String sheet(TemplateLanguage language) {
        var sheet = new StringBuilder(XML)
                .append("<worksheet xmlns=\"")
                .append(MAIN)
                .append("\"><cols>");
        for (Column column : Column.values()) {
            int number = column.ordinal() + 1;
            sheet.append("<col min=\"%d\" max=\"%d\" width=\"22\" customWidth=\"1\"".formatted(number, number))
                    .append(column == Column.NATIONAL_NUMBER ? " style=\"1\"/>" : "/>");
        }
        sheet.append("</cols><sheetData><row r=\"1\">");
        List<String> headers = language.headers();
        for (int i = 0; i < headers.size(); i++) {
            sheet.append(
                    "<c r=\"%c1\" s=\"2\" t=\"inlineStr\"><is><t>%s</t></is></c>".formatted('A' + i, headers.get(i)));
        }
        return sheet.append("</row></sheetData>")
                .append(choices(language))
                .append("</worksheet>")
                .toString();
    }

    private static String choices(TemplateLanguage language) {
        var choices = new StringBuilder();
        int count = 0;
        for (Column column : Column.values()) {
            List<String> values = language.choices(column);
            if (!values.isEmpty()) {
                choices.append("<dataValidation type=\"list\" allowBlank=\"1\" showErrorMessage=\"1\""
                                + " sqref=\"%1$c2:%1$c%2$d\">".formatted('A' + column.ordinal(), LAST_ROW))
                        .append("<formula1>\"")
                        .append(String.join(",", values))
                        .append("\"</formula1></dataValidation>");
                count++;
            }
        }
        return "<dataValidations count=\"" + count + "\">" + choices + "</dataValidations>";
    }
}
