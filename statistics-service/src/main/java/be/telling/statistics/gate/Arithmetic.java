package be.telling.statistics.gate;

import be.telling.commons.cells.CellKey;
import be.telling.commons.cells.Dimension;
import be.telling.statistics.protection.Parameters;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Stream;

/** What a reader can check of a release with pencil and paper. */
final class Arithmetic {
    private final Edition edition;
    private final Findings findings;
    private int sums;
    private boolean hold;

    Arithmetic(Edition edition, Findings findings) {
        this.edition = edition;
        this.findings = findings;
    }

    void examine() {
        figures();
        heads();
        minimumSize();
        sums = 0;
        hold = true;
        cells().filter(key -> key.origin().equals(CellKey.TOTAL))
                .forEach(key -> sum(
                        key,
                        edition.published().origins().stream()
                                .map(origin -> new CellKey(key.organisation(), key.dimension(), key.value(), origin))
                                .toList()));
        findings.conclude("adds-up-over-origins", sums, hold);
        for (Dimension dimension : Dimension.values()) {
            if (dimension != Dimension.TOTAL) {
                addsUp(
                        "adds-up-over-" + dimension.code().toLowerCase(Locale.ROOT),
                        Dimension.TOTAL,
                        key -> edition.published().values(dimension).stream()
                                .map(value -> new CellKey(key.organisation(), dimension, value, key.origin()))
                                .toList());
            }
        }
        sums = 0;
        hold = true;
        cells().forEach(key -> sum(
                key,
                edition.places().getOrDefault(key.organisation(), List.of()).stream()
                        .map(place -> new CellKey(place, key.dimension(), key.value(), key.origin()))
                        .toList()));
        findings.conclude("adds-up-over-places", sums, hold);
    }

    private void addsUp(String code, Dimension of, Function<CellKey, List<CellKey>> parts) {
        sums = 0;
        hold = true;
        cells().filter(key -> key.dimension() == of).forEach(key -> sum(key, parts.apply(key)));
        findings.conclude(code, sums, hold);
    }

    /** A total that is shown with all its parts is their sum. */
    private void sum(CellKey whole, List<CellKey> parts) {
        OptionalLong total = edition.published().figure(whole);
        List<OptionalLong> figures =
                parts.stream().map(edition.published()::figure).toList();
        if (total.isPresent() && !figures.isEmpty() && figures.stream().allMatch(OptionalLong::isPresent)) {
            sums++;
            hold &= total.getAsLong()
                    == figures.stream().mapToLong(OptionalLong::getAsLong).sum();
        }
    }

    private void figures() {
        Parameters parameters = edition.parameters();
        List<Long> shown = edition.published().cells().values().stream()
                .filter(OptionalLong::isPresent)
                .map(OptionalLong::getAsLong)
                .toList();
        String code = parameters.rounds() ? "multiples-of-the-base" : "no-small-figures";
        findings.conclude(
                code,
                shown.size(),
                shown.stream()
                        .allMatch(figure -> figure >= 0
                                && figure % parameters.base() == 0
                                && (figure == 0 || figure >= parameters.threshold())));
    }

    private void heads() {
        List<CellKey> totals = cells().filter(key -> key.origin().equals(CellKey.TOTAL))
                .filter(key -> edition.published().figure(key).isPresent())
                .toList();
        findings.conclude(
                "head-counts",
                totals.size(),
                totals.stream()
                        .allMatch(
                                key -> Math.abs(edition.published().figure(key).orElse(0)
                                                - edition.heads().of(key))
                                        <= edition.parameters().deviation()));
    }

    private void minimumSize() {
        List<String> small = edition.allPlaces().stream()
                .filter(place -> edition.persons(new CellKey(place, Dimension.TOTAL, CellKey.TOTAL, CellKey.TOTAL))
                        < edition.parameters().minimumSize())
                .toList();
        boolean withheld = cells().filter(key -> small.contains(key.organisation()))
                .allMatch(key -> edition.published().figure(key).isEmpty());
        findings.conclude("minimum-size", small.size(), withheld);
    }

    private Stream<CellKey> cells() {
        return edition.published().cells().keySet().stream();
    }
}
