package be.telling.statistics.publication;

import static org.assertj.core.api.Assertions.assertThat;

import be.telling.statistics.counts.Language;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class NumbersTest {
    private final Numbers dutch = new Numbers(Language.NL);
    private final Numbers english = new Numbers(Language.EN);

    @Test
    void figuresAreGroupedByLanguage() {
        assertThat(dutch.count(45_125)).isEqualTo("45.125");
        assertThat(english.count(1_045_125)).isEqualTo("1,045,125");
        assertThat(dutch.count(995)).isEqualTo("995");
        assertThat(dutch.count(0)).isEqualTo("0");
    }

    @Test
    void sharesAreAsPreciseAsTheirFiguresAllow() {
        assertThat(dutch.share(5_190, 45_125)).isEqualTo("11,5%");
        assertThat(english.share(5_190, 45_125)).isEqualTo("11.5%");
        assertThat(dutch.share(50, 400)).isEqualTo("13%");
        assertThat(dutch.share(5, 95)).isEqualTo("–");
        assertThat(dutch.percent(new BigDecimal("2.0"))).isEqualTo("2,0%");
    }

    @Test
    void aDayIsTheDayInBrussels() {
        assertThat(dutch.date(LocalDate.of(2025, 12, 31))).isEqualTo("31 december 2025");
        assertThat(english.day(Instant.parse("2026-03-01T23:30:00Z"))).isEqualTo("2 March 2026");
    }

    @Test
    void bothLanguagesSayTheSameThings() {
        assertThat(Wording.of(Language.EN))
                .containsOnlyKeys(Wording.of(Language.NL).keySet());
    }
}
