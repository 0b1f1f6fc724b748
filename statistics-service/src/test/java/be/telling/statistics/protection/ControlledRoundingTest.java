package be.telling.statistics.protection;

import static org.assertj.core.api.Assertions.assertThat;

import be.telling.commons.cells.CellKey;
import be.telling.statistics.counts.Attribute;
import be.telling.statistics.counts.Cells;
import be.telling.statistics.counts.Domain;
import be.telling.statistics.counts.HeadCounts;
import be.telling.statistics.counts.Organisation;
import be.telling.statistics.counts.RawCounts;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ControlledRoundingTest {
    private final Protector protector = new RoundingProtector(Seeds.of(new byte[32]));

    @ParameterizedTest
    @CsvSource({
        "1, 75, 12, 45000",
        "2, 75, 12, 5000",
        "3, 20, 3, 900",
        "4, 3, 1, 200",
        "5, 12, 12, 3000",
        "6, 8, 2, 400"
    })
    void everyShownFigureIsCloseAndEveryCompleteTableAddsUp(long seed, int organisations, int domains, int staff) {
        RawCounts counts = Populations.random(seed, organisations, domains, staff);

        ProtectedFigures figures = protect(counts, List.of());

        HeadCounts heads = HeadCounts.of(counts);
        assertThat(figures.figures()).isNotEmpty().allSatisfy((key, figure) -> {
            long truth = key.origin().equals(CellKey.TOTAL) ? heads.of(key) : counts.count(key);
            assertThat(figure).isNotNegative();
            assertThat(figure % 5).isZero();
            assertThat(Math.abs(figure - truth)).as("%s", key).isLessThanOrEqualTo(4);
        });
        assertAddsUp(counts, figures);
    }

    @ParameterizedTest
    @CsvSource({"11, 30, 4, 6000", "12, 6, 1, 300", "13, 5, 5, 700"})
    void noGroupSaysMoreThanItsHeadCountByItself(long seed, int organisations, int domains, int staff) {
        RawCounts counts = Populations.random(seed, organisations, domains, staff);

        ProtectedFigures figures = protect(counts, List.of());

        HeadCounts heads = HeadCounts.of(counts);
        heads.persons().forEach((group, persons) -> {
            List<Long> row = row(figures, counts, group);
            if (!row.isEmpty()) {
                for (int origin = 0; origin < row.size(); origin++) {
                    assertThat(span(row, origin, persons))
                            .as("%s", group)
                            .isGreaterThanOrEqualTo(Math.min(5, persons + 1));
                }
            }
        });
    }

    @Test
    void theSameCountsGiveTheSameFigures() {
        RawCounts counts = Populations.random(21, 30, 5, 5_000);

        ProtectedFigures first = protect(counts, List.of());

        assertThat(protect(shuffled(counts), List.of())).isEqualTo(first);
    }

    @Test
    void anotherKeyMakesOtherChoices() {
        RawCounts counts = Populations.random(21, 30, 5, 5_000);
        byte[] other = new byte[32];
        other[0] = 1;

        Protection under = new RoundingProtector(Seeds.of(other)).protect(counts, Parameters.DEFAULT);

        assertThat(((Protection.Protected) under).figures().figures())
                .isNotEqualTo(protect(counts, List.of()).figures());
    }

    @Test
    void aRoundBelowTheMinimumSizeIsRefused() {
        RawCounts counts = Populations.of("tiny", "OVO000101", "D01", 24);

        assertThat(protector.protect(counts, Parameters.DEFAULT)).isInstanceOf(Protection.Refused.class);
    }

    @Test
    void aRoundInWhichNobodyMovedKeepsItsFigures() {
        RawCounts counts = Populations.random(31, 20, 4, 4_000);
        ProtectedFigures before = protect(counts, List.of());
        RawCounts again = new RawCounts(
                "later",
                counts.referenceDate().plusYears(1),
                counts.definition(),
                counts.persons(),
                counts.rows(),
                counts.domains(),
                counts.organisations(),
                counts.cells());

        ProtectedFigures after = protect(again, List.of(new Earlier(counts, before, Optional.empty())));

        after.figures().forEach((key, figure) -> {
            OptionalLong earlier = before.figure(key);
            if (earlier.isPresent()) {
                assertThat(figure).as("%s", key).isEqualTo(earlier.getAsLong());
            }
        });
    }

    /** How many values one origin of a shown row can have, trying all that the row alone leaves. */
    private static long span(List<Long> row, int origin, long persons) {
        long least = Long.MAX_VALUE;
        long most = Long.MIN_VALUE;
        for (long value = Math.max(0, row.get(origin) - 4); value <= row.get(origin) + 4; value++) {
            long others = persons - value;
            long low = 0;
            long high = 0;
            for (int other = 0; other < row.size(); other++) {
                if (other != origin) {
                    low += Math.max(0, row.get(other) - 4);
                    high += row.get(other) + 4;
                }
            }
            if (others >= low && others <= high) {
                least = Math.min(least, value);
                most = Math.max(most, value);
            }
        }
        return most - least + 1;
    }

    private static List<Long> row(ProtectedFigures figures, RawCounts counts, CellKey group) {
        List<Long> row = new ArrayList<>();
        for (String origin : counts.origins()) {
            OptionalLong figure =
                    figures.figure(new CellKey(group.organisation(), group.dimension(), group.value(), origin));
            if (figure.isEmpty()) {
                return List.of();
            }
            row.add(figure.getAsLong());
        }
        return row;
    }

    private static RawCounts shuffled(RawCounts counts) {
        List<Organisation> organisations = new ArrayList<>(counts.organisations());
        List<Domain> domains = new ArrayList<>(counts.domains());
        Collections.shuffle(organisations, new Random(5));
        Collections.shuffle(domains, new Random(6));
        return new RawCounts(
                counts.round(),
                counts.referenceDate(),
                counts.definition(),
                counts.persons(),
                counts.rows(),
                domains,
                organisations,
                new TreeMap<>(counts.cells()));
    }

    private ProtectedFigures protect(RawCounts counts, List<Earlier> earlier) {
        return ((Protection.Protected) protector.protect(counts, Parameters.DEFAULT, earlier, Critic.NONE)).figures();
    }

    /** Every shown sum whose parts are all shown is their sum; where some aren't, the shown parts are no more than it. */
    private static void assertAddsUp(RawCounts counts, ProtectedFigures figures) {
        figures.figures().forEach((key, figure) -> {
            if (key.organisation().equals(CellKey.TOTAL)) {
                places(figures, key, counts.domains().stream().map(Domain::code).toList(), figure);
            } else if (!key.organisation().startsWith("OVO")) {
                places(
                        figures,
                        key,
                        counts.organisationsOf(key.organisation()).stream()
                                .map(Organisation::code)
                                .toList(),
                        figure);
            }
            if (key.origin().equals(CellKey.TOTAL)) {
                parts(
                        figures,
                        counts.origins().stream()
                                .map(o -> new CellKey(key.organisation(), key.dimension(), key.value(), o))
                                .toList(),
                        figure);
            }
            if (key.value().equals(CellKey.TOTAL)) {
                for (Attribute attribute : Attribute.values()) {
                    parts(
                            figures,
                            attribute.codes().stream()
                                    .map(v -> Cells.of(key.organisation(), attribute, v, key.origin()))
                                    .toList(),
                            figure);
                }
            }
        });
    }

    private static void places(ProtectedFigures figures, CellKey key, List<String> places, long figure) {
        parts(
                figures,
                places.stream()
                        .map(p -> new CellKey(p, key.dimension(), key.value(), key.origin()))
                        .toList(),
                figure);
    }

    private static void parts(ProtectedFigures figures, List<CellKey> parts, long figure) {
        long sum = parts.stream().mapToLong(p -> figures.figure(p).orElse(0)).sum();
        boolean complete = parts.stream().allMatch(p -> figures.figure(p).isPresent());
        if (complete) {
            assertThat(sum).isEqualTo(figure);
        } else {
            assertThat(sum).isLessThanOrEqualTo(figure);
        }
    }
}
