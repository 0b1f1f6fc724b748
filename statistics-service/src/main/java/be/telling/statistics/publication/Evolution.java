package be.telling.statistics.publication;

import be.telling.commons.cells.CellKey;
import be.telling.statistics.counts.Organisation;
import be.telling.statistics.protection.ProtectedFigures;
import be.telling.statistics.release.Headline;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** Published rounds one after the other, with what makes one hard to compare with the one before. */
public record Evolution(List<Point> points) {
    /**
     * One round in the series.
     *
     * @param period the reference date; with the round's name behind it if another round has the same date
     * @param definitionBreak the definition is another than the one before
     * @param joined organisations that delivered a list now and not before
     * @param left organisations that delivered a list before and not now
     * @param changedPlaces the places that have other organisations in them than before
     */
    public record Point(
            String period,
            ProtectedFigures figures,
            Headline headline,
            boolean definitionBreak,
            SortedSet<String> joined,
            SortedSet<String> left,
            SortedSet<String> changedPlaces) {
        public boolean coverageBreak() {
            return !joined.isEmpty() || !left.isEmpty();
        }
    }

    /** Brings releases in the order of their reference dates and compares each with the one before. */
    public static Evolution of(List<ProtectedFigures> releases) {
        List<ProtectedFigures> sorted = releases.stream()
                .sorted(Comparator.comparing(ProtectedFigures::referenceDate).thenComparing(ProtectedFigures::round))
                .toList();
        List<Point> points = new ArrayList<>();
        Set<String> periods = new HashSet<>();
        for (ProtectedFigures figures : sorted) {
            String date = figures.referenceDate().toString();
            String period = periods.add(date) ? date : date + "/" + figures.round();
            ProtectedFigures before =
                    points.isEmpty() ? figures : points.getLast().figures();
            SortedSet<String> joined = minus(covered(figures), covered(before));
            SortedSet<String> left = minus(covered(before), covered(figures));
            SortedSet<String> changed = domainsOf(figures, joined);
            changed.addAll(domainsOf(before, left));
            if (!changed.isEmpty()) {
                changed.add(CellKey.TOTAL);
            }
            points.add(new Point(
                    period,
                    figures,
                    Headline.of(figures),
                    !definition(before).equals(definition(figures)),
                    joined,
                    left,
                    changed));
        }
        return new Evolution(List.copyOf(points));
    }

    private static List<String> definition(ProtectedFigures figures) {
        return List.of(figures.definition().id(), figures.definition().version());
    }

    private static Set<String> covered(ProtectedFigures figures) {
        Set<String> covered = new HashSet<>();
        figures.organisations().stream()
                .filter(Organisation::responded)
                .map(Organisation::code)
                .forEach(covered::add);
        return covered;
    }

    private static SortedSet<String> domainsOf(ProtectedFigures figures, Set<String> organisations) {
        SortedSet<String> domains = new TreeSet<>();
        figures.organisations().stream()
                .filter(organisation -> organisations.contains(organisation.code()))
                .map(Organisation::domain)
                .forEach(domains::add);
        return domains;
    }

    private static SortedSet<String> minus(Set<String> these, Set<String> those) {
        SortedSet<String> rest = new TreeSet<>(these);
        rest.removeAll(those);
        return rest;
    }
}
