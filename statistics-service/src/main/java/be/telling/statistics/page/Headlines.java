package be.telling.statistics.page;

import be.telling.commons.cells.CellKey;
import be.telling.statistics.counts.Language;
import be.telling.statistics.page.table.Change;
import be.telling.statistics.page.table.Shares;
import be.telling.statistics.protection.ProtectedFigures;
import be.telling.statistics.publication.Evolution;
import be.telling.statistics.publication.Numbers;
import be.telling.statistics.publication.Wording;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Says how a place's share changed since the round before, and how much of that can be believed. */
public final class Headlines {
    private Headlines() {}

    /** Sentences; none if there is no earlier round or nothing of this place is shown. */
    public static List<String> changes(ProtectedFigures figures, Evolution evolution, String place, Language language) {
        List<Evolution.Point> points = evolution.points();
        for (int i = 1; i < points.size(); i++) {
            if (points.get(i).figures().round().equals(figures.round())) {
                return changes(points.get(i - 1), points.get(i), place, language);
            }
        }
        return List.of();
    }

    private static List<String> changes(Evolution.Point before, Evolution.Point now, String place, Language language) {
        Map<String, String> words = Wording.of(language);
        Numbers numbers = new Numbers(language);
        Shares then = Shares.of(before.figures(), place);
        Shares today = Shares.of(now.figures(), place);
        if (!then.shown() || !today.shown()) {
            return List.of();
        }
        String date = numbers.date(before.figures().referenceDate());
        if (now.definitionBreak()) {
            return List.of(word(words, "change_definition").formatted(date));
        }
        List<String> sentences = new ArrayList<>();
        Change change = Change.between(then, today);
        String points = numbers.percent(change.points().abs()).replace("%", "");
        String key = !change.certain() ? "change_uncertain" : change.up() ? "change_up" : "change_down";
        sentences.add(word(words, key).formatted(points, date));
        boolean touched = place.equals(CellKey.TOTAL)
                ? now.coverageBreak()
                : now.changedPlaces().contains(place);
        if (touched && change.points().compareTo(BigDecimal.ZERO) != 0) {
            sentences.add(word(words, "change_coverage"));
        }
        return sentences;
    }

    private static String word(Map<String, String> words, String key) {
        return words.getOrDefault(key, key);
    }
}
