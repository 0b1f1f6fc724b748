package be.telling.statistics.release;

import be.telling.commons.cells.CellKey;
import be.telling.statistics.counts.Category;
import be.telling.statistics.counts.Cells;
import be.telling.statistics.protection.ProtectedFigures;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * The figure that everybody quotes, made of published figures only; the share of unknown always stands beside it.
 *
 * @param foreignShare percent of all persons, the unknown included
 * @param unknownShare percent of all persons
 */
public record Headline(long persons, long foreign, long unknown, BigDecimal foreignShare, BigDecimal unknownShare) {
    public static Headline of(ProtectedFigures figures) {
        long persons = figure(figures, CellKey.TOTAL);
        long foreign = figures.definition().categories().stream()
                .filter(Category::foreign)
                .mapToLong(category -> figure(figures, category.code()))
                .sum();
        long unknown = figures.definition().categories().stream()
                .filter(Category::unknown)
                .mapToLong(category -> figure(figures, category.code()))
                .sum();
        return new Headline(persons, foreign, unknown, percent(foreign, persons), percent(unknown, persons));
    }

    private static long figure(ProtectedFigures figures, String origin) {
        return figures.figure(Cells.base(CellKey.TOTAL, origin)).orElse(0);
    }

    private static BigDecimal percent(long part, long whole) {
        return whole == 0
                ? BigDecimal.ZERO.setScale(1)
                : BigDecimal.valueOf(100 * part).divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP);
    }
}
