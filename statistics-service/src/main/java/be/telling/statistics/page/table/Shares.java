package be.telling.statistics.page.table;

import be.telling.commons.cells.CellKey;
import be.telling.commons.cells.Dimension;
import be.telling.statistics.counts.Category;
import be.telling.statistics.protection.ProtectedFigures;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.OptionalLong;

/**
 * The published figures of one group.
 *
 * @param persons empty when the group is withheld
 * @param lowest the smallest share that the true numbers may have, in percent; figures are off by less than the base
 * @param highest the largest
 */
public record Shares(OptionalLong persons, long foreign, long unknown, double lowest, double highest) {
    public static Shares of(ProtectedFigures figures, String place, Dimension dimension, String value) {
        long foreign = 0;
        long unknown = 0;
        int foreignCategories = 0;
        for (Category category : figures.definition().categories()) {
            long figure = figures.figure(new CellKey(place, dimension, value, category.code()))
                    .orElse(0);
            foreign += category.foreign() ? figure : 0;
            foreignCategories += category.foreign() ? 1 : 0;
            unknown += category.unknown() ? figure : 0;
        }
        OptionalLong persons = figures.figure(new CellKey(place, dimension, value, CellKey.TOTAL));
        long base = figures.parameters().base();
        double foreignOff = base * foreignCategories;
        double personsOff = base * figures.definition().categories().size();
        double all = persons.orElse(0);
        return new Shares(
                persons,
                foreign,
                unknown,
                100 * Math.max(0, foreign - foreignOff) / (all + personsOff),
                100 * Math.min(1, (foreign + foreignOff) / Math.max(1, all - personsOff)));
    }

    /** Everybody of a place. */
    public static Shares of(ProtectedFigures figures, String place) {
        return of(figures, place, Dimension.TOTAL, CellKey.TOTAL);
    }

    public double foreignPercent() {
        return percent(foreign);
    }

    public double unknownPercent() {
        return percent(unknown);
    }

    /** As it is written, with that many decimals. */
    BigDecimal foreignShare(int decimals) {
        long all = persons.orElse(0);
        return all == 0
                ? BigDecimal.ZERO.setScale(decimals)
                : BigDecimal.valueOf(100 * foreign).divide(BigDecimal.valueOf(all), decimals, RoundingMode.HALF_UP);
    }

    public boolean shown() {
        return persons.orElse(0) > 0;
    }

    private double percent(long part) {
        long all = persons.orElse(0);
        return all == 0 ? 0 : 100.0 * part / all;
    }
}
