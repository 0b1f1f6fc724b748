package be.telling.statistics.page.review;

import be.telling.commons.cells.CellKey;
import be.telling.statistics.counts.Language;
import be.telling.statistics.page.table.Change;
import be.telling.statistics.page.table.Shares;
import be.telling.statistics.protection.ProtectedFigures;
import be.telling.statistics.publication.Evolution;
import be.telling.statistics.publication.Labels;
import be.telling.statistics.release.Release;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * What is new in a release that is not public yet, computed from the figures that would be published.
 *
 * @param before the published round that it is held against; absent if it is the first
 * @param definitionChanged whether shares of the two can't be compared
 * @param joined organisations that delivered a list now and not before
 * @param left organisations that delivered a list before and not now
 * @param appearing places whose figures would be shown now and were not before
 * @param disappearing places whose figures were shown before and would not be now
 * @param differences largest first; none if there is nothing to compare with
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@RegisterForReflection(ignoreNested = false)
record Review(
        String round,
        Release.State state,
        @Nullable String before,
        boolean definitionChanged,
        SortedSet<String> joined,
        SortedSet<String> left,
        List<String> appearing,
        List<String> disappearing,
        List<Difference> differences) {
    /**
     * One place then and now.
     *
     * @param points change of the share of foreign origin, in percentage points
     * @param beyondRounding whether that can't come from rounding alone
     */
    record Difference(
            String place, String name, long personsBefore, long persons, BigDecimal points, boolean beyondRounding) {}

    static Review of(Reviewing.Reviewed reviewed, Language language) {
        Release release = reviewed.release();
        ProtectedFigures figures = reviewed.figures();
        List<Evolution.Point> points = reviewed.evolution().points();
        int at = 0;
        while (!points.get(at).figures().round().equals(figures.round())) {
            at++;
        }
        Evolution.Point now = points.get(at);
        Optional<ProtectedFigures> before =
                at == 0 ? Optional.empty() : Optional.of(points.get(at - 1).figures());
        return new Review(
                release.round(),
                release.state(),
                before.map(ProtectedFigures::round).orElse(null),
                now.definitionBreak(),
                now.joined(),
                now.left(),
                before.map(then -> onlyIn(figures, then)).orElse(List.of()),
                before.map(then -> onlyIn(then, figures)).orElse(List.of()),
                before.map(then -> differences(then, figures, language)).orElse(List.of()));
    }

    private static List<String> onlyIn(ProtectedFigures these, ProtectedFigures those) {
        return these.places().stream()
                .filter(place -> Shares.of(these, place).shown())
                .filter(place -> !Shares.of(those, place).shown())
                .toList();
    }

    private static List<Difference> differences(ProtectedFigures then, ProtectedFigures now, Language language) {
        return now.places().stream()
                .filter(place ->
                        Shares.of(then, place).shown() && Shares.of(now, place).shown())
                .map(place -> difference(place, Shares.of(then, place), Shares.of(now, place), now, language))
                .sorted(Comparator.comparing((Difference d) -> !d.place().equals(CellKey.TOTAL))
                        .thenComparing(d -> d.points().abs().negate())
                        .thenComparing(Difference::place))
                .toList();
    }

    private static Difference difference(
            String place, Shares then, Shares today, ProtectedFigures figures, Language language) {
        Change change = Change.between(then, today);
        return new Difference(
                place,
                Labels.place(figures, place, language),
                persons(then.persons()),
                persons(today.persons()),
                change.points(),
                change.certain());
    }

    private static long persons(OptionalLong persons) {
        return persons.orElse(0);
    }
}
