package be.telling.lookup.simulation;

import be.telling.commons.nationalnumber.NationalNumber;
import be.telling.commons.staff.StaffRow;
import be.telling.lookup.definition.Definition;
import be.telling.lookup.definition.Judge;
import be.telling.lookup.definition.Verdict;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The cells as they must be: everybody judged at once with everything known, and each person added up once. */
final class Truth {

    private static final Map<String, String> DOMAINS =
            Map.of(Village.FIRST, "D01", Village.SECOND, "D01", Village.THIRD, "D02");

    private record Listed(String organisation, StaffRow row) {

        boolean countsRatherThan(Listed other) {
            int byFte = Double.compare(row.fte(), other.row.fte());
            return byFte > 0 || (byFte == 0 && organisation.compareTo(other.organisation) < 0);
        }
    }

    private Truth() {}

    static SortedMap<String, Long> of(Village village, Definition definition) {
        Judge judge = definition.judge(Intake.REFERENCE_DATE);
        Map<NationalNumber, Listed> persons = new HashMap<>();
        village.staff()
                .forEach((organisation, rows) -> rows.forEach(row -> persons.merge(
                        village.inForce(row.number()),
                        new Listed(organisation, row),
                        (one, other) -> one.countsRatherThan(other) ? one : other)));
        SortedMap<String, Long> cells = new TreeMap<>();
        persons.forEach((number, listed) -> {
            String category = ((Verdict.Decided) judge.judge(number, village::answer)).category();
            for (String organisation : List.of("_T", DOMAINS.get(listed.organisation()), listed.organisation())) {
                StaffRow row = listed.row();
                for (String breakdown : List.of(
                        "_T/_T",
                        "LEVEL/" + row.level().code(),
                        "STATUTE/" + row.statute().code(),
                        "SEX/" + row.sex().code(),
                        "AGE/" + row.ageBand().code())) {
                    cells.merge(organisation + " " + breakdown + " " + category, 1L, Long::sum);
                }
            }
        });
        return cells;
    }

    /** The cells of a document as it was handed over. */
    static SortedMap<String, Long> in(JsonNode counts) {
        SortedMap<String, Long> cells = new TreeMap<>();
        counts.path("cells")
                .forEach(cell -> cells.put(
                        cell.path("organisation").asText() + " "
                                + cell.path("dimension").asText() + "/"
                                + cell.path("value").asText() + " "
                                + cell.path("origin").asText(),
                        cell.path("persons").asLong()));
        return cells;
    }
}
