package be.telling.intake.reading;

import static org.assertj.core.api.Assertions.assertThat;

import be.telling.commons.nationalnumber.NationalNumber;
import be.telling.testkit.TestNumbers;
import org.junit.jupiter.api.Test;

class SeenNumbersTest {

    @Test
    void knowsEveryNumberOnce() {
        SeenNumbers seen = new SeenNumbers();

        for (int i = 0; i < 100_000; i++) {
            assertThat(seen.add(TestNumbers.number(i))).isTrue();
        }
        for (int i = 0; i < 100_000; i++) {
            assertThat(seen.add(TestNumbers.number(i))).isFalse();
        }
    }

    @Test
    void tellsTheSameNineDigitsOfTwoCenturiesApart() {
        SeenNumbers seen = new SeenNumbers();
        long nine = 125_567;

        assertThat(seen.add(number(nine * 100 + 97 - nine % 97))).isTrue();
        assertThat(seen.add(number(nine * 100 + 97 - (2_000_000_000L + nine) % 97)))
                .isTrue();
        assertThat(seen.add(number(nine * 100 + 97 - nine % 97))).isFalse();
    }

    private static NationalNumber number(long value) {
        return NationalNumber.of(value).orElseThrow();
    }
}
