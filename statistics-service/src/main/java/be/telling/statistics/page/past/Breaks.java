package be.telling.statistics.page.past;

import be.telling.statistics.counts.Language;
import be.telling.statistics.page.past.History.Interruption;
import be.telling.statistics.publication.Evolution;
import be.telling.statistics.publication.OfficialFigures;
import be.telling.statistics.publication.Wording;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Where figures before and after can't simply be compared, numbered from the oldest on: known ones, and those of own rounds. */
final class Breaks {
    private final SortedMap<LocalDate, List<String>> texts = new TreeMap<>();

    private Breaks() {}

    static Breaks of(OfficialFigures official, Evolution evolution, Language language) {
        Breaks breaks = new Breaks();
        official.breaks()
                .forEach(known -> breaks.add(
                        known.date(),
                        Wording.find("past.break_" + known.date().getYear(), language)
                                .orElse(known.text().in(language))));
        for (Evolution.Point point : evolution.points()) {
            LocalDate date = point.figures().referenceDate();
            if (point.definitionBreak()) {
                breaks.add(date, word("break_definition", language));
            }
            if (point.coverageBreak()) {
                breaks.add(
                        date,
                        word("break_coverage", language)
                                .formatted(point.joined().size(), point.left().size()));
            }
        }
        return breaks;
    }

    private void add(LocalDate date, String text) {
        texts.computeIfAbsent(date, d -> new ArrayList<>()).add(text);
    }

    List<LocalDate> dates() {
        return List.copyOf(texts.keySet());
    }

    /** The number of the break at that date; empty if there is none. */
    String at(LocalDate date) {
        int number = dates().indexOf(date) + 1;
        return number == 0 ? "" : Integer.toString(number);
    }

    List<Interruption> told() {
        List<Interruption> told = new ArrayList<>();
        texts.values().forEach(here -> told.add(new Interruption(told.size() + 1, String.join(" ", here))));
        return told;
    }

    private static String word(String key, Language language) {
        return Wording.find(key, language).orElse(key);
    }
}
