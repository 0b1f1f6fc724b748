package be.telling.statistics.gate;

import be.telling.commons.cells.CellKey;
import be.telling.commons.cells.Dimension;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads the workbook: after the notes a sheet of all persons and one for each attribute, with the origins side by side. */
final class WorkbookReader {
    private static final String SHEET = "xl/worksheets/sheet";

    /** The first sheet holds notes, the second everybody, and then comes one for each attribute. */
    private static final int NOTES = 1;

    private static final List<Dimension> TABLES =
            List.of(Dimension.TOTAL, Dimension.LEVEL, Dimension.STATUTE, Dimension.SEX, Dimension.AGE);

    private final List<String> origins;

    /** @param origins in the order of the columns, their total first */
    WorkbookReader(List<String> origins) {
        this.origins = origins;
    }

    /** @throws IllegalArgumentException if it is no workbook of the promised form */
    Published cells(byte[] bytes) {
        Map<Integer, List<List<String>>> sheets = sheets(bytes);
        if (sheets.size() != TABLES.size() + NOTES) {
            throw new IllegalArgumentException("A sheet is missing");
        }
        Map<CellKey, OptionalLong> cells = new HashMap<>();
        Set<String> marks = new TreeSet<>();
        for (int table = 0; table < TABLES.size(); table++) {
            Dimension dimension = TABLES.get(table);
            List<List<String>> rows = sheets.getOrDefault(table + NOTES + 1, List.of());
            int names = dimension == Dimension.TOTAL ? 2 : 4;
            for (List<String> row : rows.subList(Math.min(1, rows.size()), rows.size())) {
                if (row.size() != names + origins.size()) {
                    throw new IllegalArgumentException("A row has another length than its sheet");
                }
                Map<Dimension, String> values = new EnumMap<>(Dimension.class);
                values.put(dimension, dimension == Dimension.TOTAL ? CellKey.TOTAL : row.get(2));
                for (int origin = 0; origin < origins.size(); origin++) {
                    String text = row.get(names + origin);
                    boolean shown = !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
                    if (!shown) {
                        marks.add(text);
                    }
                    OptionalLong figure = shown ? OptionalLong.of(Long.parseLong(text)) : OptionalLong.empty();
                    if (cells.put(Published.key(row.getFirst(), values, origins.get(origin)), figure) != null) {
                        throw new IllegalArgumentException("A cell stands there twice");
                    }
                }
            }
        }
        return new Published(cells, marks);
    }

    private static Map<Integer, List<List<String>>> sheets(byte[] bytes) {
        Map<Integer, List<List<String>>> sheets = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().startsWith(SHEET)) {
                    String number = entry.getName().substring(SHEET.length()).replace(".xml", "");
                    sheets.put(Integer.valueOf(number), rows(zip.readAllBytes()));
                }
            }
        } catch (IOException | XMLStreamException e) {
            throw new IllegalArgumentException("No workbook", e);
        }
        return sheets;
    }

    private static List<List<String>> rows(byte[] sheet) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        XMLStreamReader xml = factory.createXMLStreamReader(new ByteArrayInputStream(sheet));
        List<List<String>> rows = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.CHARACTERS) {
                text.append(xml.getText());
            } else if (event == XMLStreamConstants.START_ELEMENT
                    && xml.getLocalName().equals("row")) {
                rows.add(new ArrayList<>());
            } else if (event == XMLStreamConstants.START_ELEMENT
                    && xml.getLocalName().equals("c")) {
                text.setLength(0);
            } else if (event == XMLStreamConstants.END_ELEMENT
                    && xml.getLocalName().equals("c")) {
                rows.getLast().add(text.toString());
            }
        }
        return rows;
    }
}
