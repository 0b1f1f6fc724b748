package be.telling.statistics.publication;

import static org.assertj.core.api.Assertions.assertThat;

import be.telling.commons.cells.CellKey;
import be.telling.statistics.counts.Cells;
import be.telling.statistics.counts.Language;
import be.telling.statistics.protection.Populations;
import be.telling.statistics.protection.ProtectedFigures;
import be.telling.statistics.protection.Releasable;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Reads the workbook with nothing but a zip and an XML reader. */
class WorkbookTest {
    private final ProtectedFigures figures = Releasable.figures(Populations.of(
            "r", "OVO000101", "D01", 10, "OVO000102", "D01", 300, "OVO000103", "D01", 40, "OVO000104", "D02", 90));

    @Test
    void hasASheetForEachTableAndOneWithNotes() throws Exception {
        Map<String, byte[]> parts = parts(new Workbook().render(figures, Language.EN));

        NodeList sheets = xml(parts, "xl/workbook.xml").getElementsByTagName("sheet");

        List<String> names = new ArrayList<>();
        for (int i = 0; i < sheets.getLength(); i++) {
            names.add(((Element) sheets.item(i)).getAttribute("name"));
        }
        assertThat(names).containsExactly("Notes", "Total", "Level", "Statute", "Sex", "Age");
        assertThat(parts.keySet()).first().isEqualTo("[Content_Types].xml");
    }

    @Test
    void showsEveryFigureOfTheTotalAndAColonForWhatIsWithheld() throws Exception {
        Map<String, byte[]> parts = parts(new Workbook().render(figures, Language.NL));

        List<List<String>> rows = rows(xml(parts, "xl/worksheets/sheet2.xml"));

        assertThat(rows).hasSize(1 + figures.places().size());
        for (List<String> row : rows.subList(1, rows.size())) {
            for (int i = 0; i < figures.origins().size(); i++) {
                CellKey key = Cells.base(row.getFirst(), figures.origins().get(i));
                String expected = figures.figure(key).isPresent()
                        ? Long.toString(figures.figure(key).getAsLong())
                        : ":";
                assertThat(row.get(2 + i)).isEqualTo(expected);
            }
        }
        assertThat(rows.toString()).contains("[OVO000101, ").contains(", :");
    }

    @Test
    void theSameFiguresAreTheSameBytesAtAnyTime() throws Exception {
        byte[] first = new Workbook().render(figures, Language.NL);
        byte[] second = new Workbook().render(figures, Language.NL);

        assertThat(second).isEqualTo(first);
        for (Map.Entry<String, byte[]> part : parts(first).entrySet()) {
            assertThat(new String(part.getValue(), StandardCharsets.UTF_8))
                    .as(part.getKey())
                    .doesNotContainPattern("20[2-9][0-9]-[0-9]{2}-[0-9]{2}T");
        }
    }

    private static Map<String, byte[]> parts(byte[] workbook) throws Exception {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(workbook))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                assertThat(entry.getTimeLocal().getYear()).isEqualTo(1980);
                parts.put(entry.getName(), in.readAllBytes());
            }
        }
        return parts;
    }

    private static List<List<String>> rows(Document sheet) {
        List<List<String>> rows = new ArrayList<>();
        NodeList found = sheet.getElementsByTagName("row");
        for (int i = 0; i < found.getLength(); i++) {
            List<String> row = new ArrayList<>();
            NodeList cells = ((Element) found.item(i)).getElementsByTagName("c");
            for (int j = 0; j < cells.getLength(); j++) {
                row.add(cells.item(j).getTextContent());
            }
            rows.add(row);
        }
        return rows;
    }

    private static Document xml(Map<String, byte[]> parts, String name) throws Exception {
        byte[] part = parts.getOrDefault(name, new byte[0]);
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(part));
    }
}
