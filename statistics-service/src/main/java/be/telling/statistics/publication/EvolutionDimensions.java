package be.telling.statistics.publication;

import be.telling.statistics.counts.Language;
import be.telling.statistics.publication.Evolution.Point;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The dimensions of every dataset over the evolution: time by organisation by origin. */
final class EvolutionDimensions {
    private EvolutionDimensions() {}

    /** @param places the names of the places by their codes, in the order in which they are shown */
    static void add(JsonStatDataset dataset, List<Point> points, Map<String, String> places, Language language) {
        Map<String, String> origins = new LinkedHashMap<>();
        // Newest names win: later puts replace the name and keep the place in the order.
        for (Point point : points) {
            point.figures()
                    .origins()
                    .forEach(code -> origins.put(code, Labels.origin(point.figures(), code, language)));
        }
        dataset.dimension(
                "TIME_PERIOD",
                Labels.dimension("TIME_PERIOD", language),
                points.stream().map(Point::period).toList(),
                code -> code);
        add(dataset, "ORGANISATION", places, language);
        add(dataset, "ORIGIN", origins, language);
    }

    private static void add(JsonStatDataset dataset, String dimension, Map<String, String> names, Language language) {
        dataset.dimension(
                dimension,
                Labels.dimension(dimension, language),
                List.copyOf(names.keySet()),
                code -> names.getOrDefault(code, code));
    }
}
