package be.telling.lookup.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The shipped table and sets. */
class NationalitiesTest {

    private static final Criterion.Test NOT_BELGIAN = new Criterion.Test.NotBelgian();
    private static final Criterion.Test OUTSIDE_EU = new Criterion.Test.Outside("eu");

    private final Nationalities nationalities =
            DefinitionFiles.load(Optional.empty(), code -> {}).nationalities();

    @ParameterizedTest
    @CsvSource({
        // code, last day outside or last day inside, first day of the other state, whether inside on that day
        "112, 1972-12-31, 1973-01-01, true",
        "116, 1972-12-31, 1973-01-01, true",
        "114, 1980-12-31, 1981-01-01, true",
        "109, 1985-12-31, 1986-01-01, true",
        "126, 1994-12-31, 1995-01-01, true",
        "122, 2004-04-30, 2004-05-01, true",
        "107, 2004-04-30, 2004-05-01, true",
        "106, 2006-12-31, 2007-01-01, true",
        "124, 2006-12-31, 2007-01-01, true",
        "146, 2013-06-30, 2013-07-01, true",
        "112, 2020-01-31, 2020-02-01, false",
    })
    void membershipChangesOnTheDay(String code, LocalDate before, LocalDate after, boolean inside) {
        assertThat(nationalities.on(before).isIn("eu", code)).isEqualTo(!inside);
        assertThat(nationalities.on(after).isIn("eu", code)).isEqualTo(inside);
    }

    @ParameterizedTest
    @CsvSource({
        "1958-01-01, 6",
        "1973-01-01, 9",
        "1981-01-01, 10",
        "1986-01-01, 12",
        "1995-01-01, 15",
        "2004-05-01, 25",
        "2007-01-01, 27",
        "2013-07-01, 28",
        "2020-02-01, 27",
    })
    void theUnionGrewAndShrank(LocalDate date, int members) {
        long inside = IntStream.range(0, 1000)
                .filter(code -> nationalities.on(date).isIn("eu", "%03d".formatted(code)))
                .count();

        assertThat(inside).isEqualTo(members);
    }

    @Test
    void everyMemberHasACode() {
        for (int year = 1958; year < 2030; year++) {
            assertThat(nationalities.missing("eu", LocalDate.of(year, 12, 31))).isEmpty();
            assertThat(nationalities.missing("eu-15", LocalDate.of(year, 12, 31)))
                    .isEmpty();
        }
    }

    @Test
    void theFifteenAreTheSameOnAnyDate() {
        for (LocalDate date : new LocalDate[] {LocalDate.of(1990, 1, 1), LocalDate.of(2025, 1, 1)}) {
            assertThat(nationalities.on(date).isIn("eu-15", "112")).isTrue();
            assertThat(nationalities.on(date).isIn("eu-15", "126")).isTrue();
            assertThat(nationalities.on(date).isIn("eu-15", "122")).isFalse();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "150, NO, NO",
        "111, YES, NO",
        "354, YES, YES",
        "711, UNKNOWN, UNKNOWN",
        ", UNKNOWN, UNKNOWN",
        "822, YES, YES",
        "999, YES, YES",
        "170, YES, YES",
        "171, YES, YES",
        "172, YES, YES",
        "359, YES, YES",
    })
    void testsACode(String code, Answered notBelgian, Answered outsideEu) {
        Nationalities.OnDate today = nationalities.on(LocalDate.of(2025, 12, 31));

        assertThat(today.test(NOT_BELGIAN, code)).isEqualTo(notBelgian);
        assertThat(today.test(OUTSIDE_EU, code)).isEqualTo(outsideEu);
    }
}
