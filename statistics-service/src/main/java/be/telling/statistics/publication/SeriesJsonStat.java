package be.telling.statistics.publication;

import be.telling.statistics.counts.Cells;
import be.telling.statistics.counts.Language;
import be.telling.statistics.publication.Evolution.Point;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The evolution as JSON-stat: time by organisation by origin, breaks as statuses and spelled out in the extension. */
final class SeriesJsonStat {
    private SeriesJsonStat() {}

    static byte[] render(Evolution evolution, Language language) {
        JsonStatDataset dataset = new JsonStatDataset(
                language == Language.EN
                        ? "Staff by origin, all published rounds"
                        : "Personeel naar herkomst, alle gepubliceerde rondes",
                language.code());
        List<Point> points = evolution.points();
        Map<String, String> places = new LinkedHashMap<>();
        // Newest names win: later puts replace the name and keep the place in the order.
        for (Point point : points) {
            point.figures().places().forEach(code -> places.put(code, Labels.place(point.figures(), code, language)));
        }
        EvolutionDimensions.add(dataset, points, places, language);
        points.forEach(point -> cells(dataset, point));
        points.forEach(point -> extension(dataset.extension(), point));
        return dataset.bytes();
    }

    private static void cells(JsonStatDataset dataset, Point point) {
        for (String place : point.figures().places()) {
            for (String origin : point.figures().origins()) {
                List<String> codes = List.of(point.period(), place, origin);
                dataset.cell(codes, point.figures().figure(Cells.base(place, origin)));
                if (point.definitionBreak() || point.changedPlaces().contains(place)) {
                    dataset.flagBreak(codes);
                }
            }
        }
    }

    private static void extension(ObjectNode extension, Point point) {
        ObjectNode round = extension.withObject("/rounds").putObject(point.period());
        round.put("round", point.figures().round());
        round.put("definition", point.figures().definition().id());
        round.put("definitionVersion", point.figures().definition().version());
        round.put("foreignShare", point.headline().foreignShare());
        round.put("unknownShare", point.headline().unknownShare());
        if (point.definitionBreak() || point.coverageBreak()) {
            ObjectNode change = extension.withArray("/breaks").addObject();
            change.put("TIME_PERIOD", point.period());
            change.put("definition", point.definitionBreak());
            ArrayNode joined = change.putArray("joined");
            point.joined().forEach(joined::add);
            ArrayNode left = change.putArray("left");
            point.left().forEach(left::add);
        }
    }
}
