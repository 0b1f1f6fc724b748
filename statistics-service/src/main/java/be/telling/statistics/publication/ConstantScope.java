package be.telling.statistics.publication;

import be.telling.commons.cells.CellKey;
import be.telling.statistics.counts.Cells;
import be.telling.statistics.counts.Language;
import be.telling.statistics.counts.Organisation;
import be.telling.statistics.protection.ProtectedFigures;
import be.telling.statistics.publication.Evolution.Point;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;

/**
 * The evolution over the organisations that were shown in every round, so that it tells of people and not of who was counted: each of
 * them, and their sum. Sums are made of published figures and can't tell more than these; each part of a sum is rounded.
 */
final class ConstantScope {
    private ConstantScope() {}

    static byte[] render(Evolution evolution, Language language) {
        JsonStatDataset dataset = new JsonStatDataset(
                language == Language.EN
                        ? "Staff by origin, organisations of all published rounds"
                        : "Personeel naar herkomst, organisaties van alle gepubliceerde rondes",
                language.code());
        List<Point> points = evolution.points();
        Set<String> scope = scope(points);
        Map<String, String> places = new LinkedHashMap<>();
        places.put(CellKey.TOTAL, Labels.total(language));
        // Newest names win.
        for (Point point : points) {
            scope.forEach(code -> places.put(code, Labels.place(point.figures(), code, language)));
        }
        EvolutionDimensions.add(dataset, points, places, language);
        for (Point point : points) {
            for (String origin : point.figures().origins()) {
                cell(dataset, point, CellKey.TOTAL, origin, sum(point.figures(), scope, origin));
                scope.forEach(code ->
                        cell(dataset, point, code, origin, point.figures().figure(Cells.base(code, origin))));
            }
        }
        ArrayNode named = dataset.extension().putArray("scope");
        scope.forEach(named::add);
        return dataset.bytes();
    }

    private static void cell(JsonStatDataset dataset, Point point, String place, String origin, OptionalLong figure) {
        List<String> codes = List.of(point.period(), place, origin);
        dataset.cell(codes, figure);
        if (point.definitionBreak()) {
            dataset.flagBreak(codes);
        }
    }

    /** Who delivered a list in every round and has every figure shown. */
    private static Set<String> scope(List<Point> points) {
        Set<String> scope = new TreeSet<>();
        if (!points.isEmpty()) {
            scope.addAll(shown(points.getFirst().figures()));
        }
        points.forEach(point -> scope.retainAll(shown(point.figures())));
        return scope;
    }

    private static List<String> shown(ProtectedFigures figures) {
        return figures.organisations().stream()
                .filter(Organisation::responded)
                .map(Organisation::code)
                .filter(code -> figures.origins().stream()
                        .allMatch(origin ->
                                figures.figure(Cells.base(code, origin)).isPresent()))
                .toList();
    }

    private static OptionalLong sum(ProtectedFigures figures, Set<String> scope, String origin) {
        return OptionalLong.of(scope.stream()
                .mapToLong(code -> figures.figure(Cells.base(code, origin)).orElse(0))
                .sum());
    }
}
