package be.telling.statistics.protection;

import static org.assertj.core.api.Assertions.assertThat;

import be.telling.commons.cells.CellKey;
import be.telling.statistics.counts.Attribute;
import be.telling.statistics.counts.Category;
import be.telling.statistics.counts.Cells;
import be.telling.statistics.counts.Definition;
import be.telling.statistics.counts.Domain;
import be.telling.statistics.counts.HeadCounts;
import be.telling.statistics.counts.Organisation;
import be.telling.statistics.counts.RawCounts;
import be.telling.statistics.counts.Text;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Holds releases of two organisations, two categories and two values of each attribute against every table that there can
 * be: these are few enough to try them all, in a way that has nothing in common with the protection's own.
 */
class EveryTableTest {
    private static final String FIRST = "OVO000101";
    private static final String SECOND = "OVO000102";
    private static final String DOMAIN = "D01";
    private static final Definition TWO = new Definition(
            "two",
            "1",
            Text.of("Two"),
            List.of(new Category("MB", Text.of("MB"), true), new Category("BE", Text.of("BE"), false)));

    /** By cell of the first category: the least and the most over all tables that fit. */
    private final Map<CellKey, long[]> ranges = new TreeMap<>();

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void noReleaseExcludesMoreThanIsPromised(int block) {
        int published = 0;
        for (int seed = block * 30; seed < block * 30 + 30; seed++) {
            RawCounts counts = counts(new Random(seed));
            Protection outcome =
                    new RoundingProtector(Seeds.of(new byte[] {(byte) seed})).protect(counts, Parameters.DEFAULT);
            if (outcome instanceof Protection.Protected(ProtectedFigures figures)) {
                published++;
                everyTable(counts, figures);
                HeadCounts heads = HeadCounts.of(counts);
                ranges.forEach((key, range) -> assertThat(range[1] - range[0] + 1)
                        .as("%s of %s: %s", key, counts.round(), figures.figures())
                        .isGreaterThanOrEqualTo(Math.min(5, heads.of(key) + 1)));
            }
        }
        assertThat(published).isGreaterThan(15);
    }

    private void everyTable(RawCounts counts, ProtectedFigures figures) {
        ranges.clear();
        HeadCounts heads = HeadCounts.of(counts);
        for (long one = 0; one <= counts.headCount(FIRST); one++) {
            for (long two = 0; two <= counts.headCount(SECOND); two++) {
                if (fits(figures, heads, Dimensions.ALL, one, two)) {
                    attributes(figures, heads, one, two);
                }
            }
        }
    }

    private void attributes(ProtectedFigures figures, HeadCounts heads, long one, long two) {
        Map<CellKey, long[]> found = new TreeMap<>();
        note(found, Dimensions.ALL, one, two);
        for (Attribute attribute : Attribute.values()) {
            boolean any = false;
            for (long a = 0; a <= one; a++) {
                for (long b = 0; b <= two; b++) {
                    Dimensions left =
                            new Dimensions(attribute, attribute.codes().getFirst());
                    Dimensions right =
                            new Dimensions(attribute, attribute.codes().get(1));
                    if (fits(figures, heads, left, a, b) && fits(figures, heads, right, one - a, two - b)) {
                        any = true;
                        note(found, left, a, b);
                        note(found, right, one - a, two - b);
                    }
                }
            }
            if (!any) {
                return;
            }
        }
        found.forEach((key, range) -> widen(ranges, key, range[0], range[1]));
    }

    /** Everybody, or one value. */
    private record Dimensions(
            @org.jspecify.annotations.Nullable Attribute attribute, String value) {
        static final Dimensions ALL = new Dimensions(null, CellKey.TOTAL);

        CellKey cell(String place, String origin) {
            return attribute == null ? Cells.base(place, origin) : Cells.of(place, attribute, value, origin);
        }
    }

    private static boolean fits(ProtectedFigures figures, HeadCounts heads, Dimensions row, long one, long two) {
        return fits(figures, heads, row, FIRST, one)
                && fits(figures, heads, row, SECOND, two)
                && fits(figures, heads, row, DOMAIN, one + two)
                && fits(figures, heads, row, CellKey.TOTAL, one + two);
    }

    private static boolean fits(
            ProtectedFigures figures, HeadCounts heads, Dimensions row, String place, long foreign) {
        long belgian = heads.of(row.cell(place, "MB")) - foreign;
        return belgian >= 0
                && near(figures.figure(row.cell(place, "MB")), foreign)
                && near(figures.figure(row.cell(place, "BE")), belgian);
    }

    private static boolean near(OptionalLong figure, long persons) {
        return figure.isEmpty() || Math.abs(figure.getAsLong() - persons) <= 4;
    }

    private static void note(Map<CellKey, long[]> found, Dimensions row, long one, long two) {
        widen(found, row.cell(FIRST, "MB"), one, one);
        widen(found, row.cell(SECOND, "MB"), two, two);
        widen(found, row.cell(DOMAIN, "MB"), one + two, one + two);
    }

    private static void widen(Map<CellKey, long[]> ranges, CellKey key, long least, long most) {
        long[] range = ranges.computeIfAbsent(key, k -> new long[] {least, most});
        range[0] = Math.min(range[0], least);
        range[1] = Math.max(range[1], most);
    }

    private static RawCounts counts(Random random) {
        SortedMap<CellKey, Long> cells = new TreeMap<>();
        long persons = 0;
        for (String organisation : List.of(FIRST, SECOND)) {
            int size = 25 + random.nextInt(20);
            int foreign = new int[] {0, 5, 20, 50, 100}[random.nextInt(5)];
            int first = new int[] {5, 50, 90, 100}[random.nextInt(4)];
            for (int i = 0; i < size; i++) {
                String origin = random.nextInt(100) < foreign ? "MB" : "BE";
                for (String place : List.of(organisation, DOMAIN, CellKey.TOTAL)) {
                    cells.merge(Cells.base(place, origin), 1L, Long::sum);
                }
                for (Attribute attribute : Attribute.values()) {
                    String value = attribute.codes().get(random.nextInt(100) < first ? 0 : 1);
                    for (String place : List.of(organisation, DOMAIN, CellKey.TOTAL)) {
                        cells.merge(Cells.of(place, attribute, value, origin), 1L, Long::sum);
                    }
                }
                persons++;
            }
        }
        return new RawCounts(
                "r",
                LocalDate.of(2025, 12, 31),
                TWO,
                persons,
                persons,
                List.of(new Domain(DOMAIN, Text.of(DOMAIN))),
                List.of(
                        new Organisation(FIRST, Text.of(FIRST), DOMAIN, true),
                        new Organisation(SECOND, Text.of(SECOND), DOMAIN, true)),
                cells);
    }
}
