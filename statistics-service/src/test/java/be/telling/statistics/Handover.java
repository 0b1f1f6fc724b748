package be.telling.statistics;

import be.telling.statistics.counts.Organisation;
import be.telling.statistics.counts.RawCounts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The hand-over as the counting side writes it, made of counts without this service's own wire classes. */
public final class Handover {
    private Handover() {}

    public static Map<String, Object> of(RawCounts counts, String round, String referenceDate, String definition) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("round", round);
        body.put("referenceDate", referenceDate);
        body.put(
                "definition",
                Map.of(
                        "id",
                        definition,
                        "version",
                        "1",
                        "title",
                        Map.of("nl", "Buitenlandse herkomst", "en", "Foreign origin"),
                        "categories",
                        List.of(
                                category("EU", "Herkomst binnen de EU", "Origin in the EU", true),
                                category("NEU", "Herkomst buiten de EU", "Origin outside the EU", true),
                                category("BE", "Belgische herkomst", "Belgian origin", false),
                                category("_U", "Onbekend", "Unknown", false))));
        body.put("persons", counts.persons());
        body.put("rows", counts.rows());
        body.put(
                "domains",
                counts.domains().stream()
                        .map(d -> Map.of(
                                "code", d.code(), "name", Map.of("nl", d.name().nl(), "en", "Domain " + d.code())))
                        .toList());
        body.put(
                "organisations",
                counts.organisations().stream().map(Handover::organisation).toList());
        body.put("cells", cells(counts));
        return body;
    }

    public static List<Map<String, Object>> cells(RawCounts counts) {
        List<Map<String, Object>> cells = new ArrayList<>();
        counts.cells().forEach((key, persons) -> {
            Map<String, Object> cell = new LinkedHashMap<>();
            cell.put("organisation", key.organisation());
            cell.put("dimension", key.dimension().code());
            cell.put("value", key.value());
            cell.put("origin", key.origin());
            cell.put("persons", persons.intValue());
            cells.add(cell);
        });
        return cells;
    }

    private static Map<String, Object> organisation(Organisation organisation) {
        return Map.of(
                "code",
                organisation.code(),
                "name",
                Map.of("nl", organisation.name().nl(), "en", "Organisation " + organisation.code()),
                "domain",
                organisation.domain(),
                "responded",
                organisation.responded());
    }

    private static Map<String, Object> category(String code, String nl, String en, boolean foreign) {
        return Map.of("code", code, "name", Map.of("nl", nl, "en", en), "foreign", foreign);
    }
}
