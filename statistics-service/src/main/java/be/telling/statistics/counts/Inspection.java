package be.telling.statistics.counts;

import be.telling.commons.cells.CellKey;
import be.telling.commons.cells.Dimension;
import be.telling.statistics.counts.CountsDocument.CountedCell;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Checks that a hand-over says one consistent thing: codes known, no cell twice, and every figure the sum of its parts
 * over the hierarchy, the attributes and the origins. A sum that is off by one would mean a person lost or counted
 * twice. Violations name places, never figures.
 */
final class Inspection {
    private static final int MOST_VIOLATIONS = 50;

    /** A place in the document as a JSON pointer, and what is wrong there. */
    record Violation(String pointer, String detail) {}

    private final CountsDocument document;
    private final List<Violation> violations = new ArrayList<>();
    private final SortedMap<CellKey, Long> cells = new TreeMap<>();
    private final Map<String, Dimension> dimensions = new HashMap<>();
    private final Set<String> origins = new LinkedHashSet<>();
    private final Set<String> domains = new LinkedHashSet<>();
    private final Map<String, String> domainOf = new HashMap<>();

    Inspection(CountsDocument document) {
        this.document = document;
        for (Dimension dimension : Dimension.values()) {
            dimensions.put(dimension.code(), dimension);
        }
    }

    /** The violations, none if the document may be taken; at most the first fifty. */
    List<Violation> violations() {
        categories();
        places();
        cells();
        if (violations.isEmpty()) {
            hierarchyAddsUp();
            attributesAddUp();
            totalsAgree();
        }
        return violations;
    }

    /** What was inspected; only after {@link #violations()} came back empty. */
    RawCounts counts() {
        return new RawCounts(
                document.round(),
                document.referenceDate(),
                document.definition(),
                document.persons(),
                document.rows(),
                document.domains(),
                document.organisations(),
                cells);
    }

    private void categories() {
        List<Category> categories = document.definition().categories();
        for (int i = 0; i < categories.size(); i++) {
            if (!origins.add(categories.get(i).code())) {
                violation("#/definition/categories/" + i + "/code", "is named twice");
            }
        }
    }

    private void places() {
        List<Domain> listed = document.domains();
        for (int i = 0; i < listed.size(); i++) {
            String code = listed.get(i).code();
            if (!domains.add(code) || code.matches("OVO[0-9]{6}")) {
                violation("#/domains/" + i + "/code", "is named twice or is an organisation's code");
            }
        }
        List<Organisation> organisations = document.organisations();
        for (int i = 0; i < organisations.size(); i++) {
            Organisation organisation = organisations.get(i);
            if (domainOf.put(organisation.code(), organisation.domain()) != null) {
                violation("#/organisations/" + i + "/code", "is named twice");
            }
            if (!domains.contains(organisation.domain())) {
                violation("#/organisations/" + i + "/domain", "is not among the domains");
            }
        }
    }

    private void cells() {
        Map<Dimension, Set<String>> vocabulary = new HashMap<>();
        vocabulary.put(Dimension.TOTAL, Set.of(CellKey.TOTAL));
        for (Attribute attribute : Attribute.values()) {
            vocabulary.put(attribute.dimension(), new HashSet<>(attribute.codes()));
        }
        Set<String> silent = new HashSet<>();
        document.organisations().stream().filter(o -> !o.responded()).forEach(o -> silent.add(o.code()));
        for (int i = 0; i < document.cells().size(); i++) {
            CountedCell cell = document.cells().get(i);
            String at = "#/cells/" + i;
            Optional<Dimension> dimension = Optional.ofNullable(dimensions.get(cell.dimension()));
            String place = cell.organisation();
            if (!place.equals(CellKey.TOTAL) && !domains.contains(place) && !domainOf.containsKey(place)) {
                violation(at + "/organisation", "is no organisation, domain or total of this round");
            } else if (silent.contains(place) && cell.persons() != 0) {
                violation(at + "/organisation", "has not responded and can't have persons");
            }
            if (dimension.isEmpty()) {
                violation(at + "/dimension", "is unknown");
            } else if (!vocabulary.getOrDefault(dimension.get(), Set.of()).contains(cell.value())) {
                violation(at + "/value", "is unknown in this dimension");
            }
            if (!origins.contains(cell.origin())) {
                violation(at + "/origin", "is no category of the definition");
            }
            if (violations.isEmpty()
                    && dimension.isPresent()
                    && cells.put(new CellKey(place, dimension.get(), cell.value(), cell.origin()), cell.persons())
                            != null) {
                violation(at, "is given twice");
            }
        }
    }

    private void hierarchyAddsUp() {
        Map<CellKey, Long> domainSums = new TreeMap<>();
        Map<CellKey, Long> totals = new TreeMap<>();
        cells.forEach((key, persons) -> {
            String domain = domainOf.get(key.organisation());
            if (domain != null) {
                domainSums.merge(moved(key, domain), persons, Long::sum);
            } else if (domains.contains(key.organisation())) {
                totals.merge(moved(key, CellKey.TOTAL), persons, Long::sum);
            }
        });
        Map<CellKey, Long> expected = new TreeMap<>();
        expected.putAll(domainSums);
        expected.putAll(totals);
        Set<CellKey> upper = new LinkedHashSet<>(expected.keySet());
        cells.keySet().stream()
                .filter(k -> !domainOf.containsKey(k.organisation()))
                .forEach(upper::add);
        for (CellKey key : upper) {
            differs(key, expected.getOrDefault(key, 0L), "is not the sum over what belongs to it");
        }
    }

    private void attributesAddUp() {
        Set<String> places = new LinkedHashSet<>(domainOf.keySet());
        places.addAll(domains);
        places.add(CellKey.TOTAL);
        for (String place : places) {
            for (String origin : origins) {
                for (Attribute attribute : Attribute.values()) {
                    long sum = attribute.codes().stream()
                            .mapToLong(value -> cells.getOrDefault(Cells.of(place, attribute, value, origin), 0L))
                            .sum();
                    differs(Cells.base(place, origin), sum, "is not the sum over " + attribute);
                }
            }
        }
    }

    private void totalsAgree() {
        long sum = origins.stream()
                .mapToLong(origin -> cells.getOrDefault(Cells.base(CellKey.TOTAL, origin), 0L))
                .sum();
        if (sum != document.persons()) {
            violation("#/persons", "is not the sum over the origins");
        }
        if (document.rows() < document.persons()) {
            violation("#/rows", "are fewer than the persons");
        }
    }

    private void differs(CellKey key, long expected, String message) {
        if (cells.getOrDefault(key, 0L) != expected) {
            violation(
                    "#/cells",
                    "%s %s/%s %s %s"
                            .formatted(key.organisation(), key.dimension().code(), key.value(), key.origin(), message));
        }
    }

    private static CellKey moved(CellKey key, String organisation) {
        return new CellKey(organisation, key.dimension(), key.value(), key.origin());
    }

    private void violation(String pointer, String message) {
        if (violations.size() < MOST_VIOLATIONS) {
            violations.add(new Violation(pointer, message));
        }
    }
}
