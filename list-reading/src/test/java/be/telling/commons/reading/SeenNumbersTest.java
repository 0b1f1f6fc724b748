package be.telling.commons.reading;

import static org.assertj.core.api.Assertions.assertThat;

import be.telling.commons.nationalnumber.NationalNumber;
import be.telling.testkit.TestNumbers;
import org.junit.jupiter.api.Test;

class SeenNumbersTest {

    @Test
    void knowsEveryNumberOnce() {
        try (SeenNumbers seen = new SeenNumbers()) {
            for (int i = 0; i < 100_000; i++) {
                seen.add(TestNumbers.number(i));
                seen.add(TestNumbers.number(i / 2));
            }

            assertThat(seen.size()).isEqualTo(100_000);
        }
    }

    @Test
    void tellsTheSameNineDigitsOfTwoCenturiesApart() {
        try (SeenNumbers seen = new SeenNumbers()) {
            long nine = 125_567;

            seen.add(number(nine * 100 + 97 - nine % 97));
            seen.add(number(nine * 100 + 97 - (2_000_000_000L + nine) % 97));
            seen.add(number(nine * 100 + 97 - nine % 97));

            assertThat(seen.size()).isEqualTo(2);
        }
    }

    @Test
    void likensListsOfTheSamePeopleInAnyOrder() {
        LikenessKey key = new LikenessKey();

        Likeness forward = likeness(key, 0, 1, 2, 2);

        assertThat(likeness(key, 2, 0, 1)).isEqualTo(forward);
        assertThat(likeness(key, 0, 1)).isNotEqualTo(forward);
        assertThat(likeness(new LikenessKey(), 0, 1, 2)).isNotEqualTo(forward);
    }

    private static Likeness likeness(LikenessKey key, int... indexes) {
        try (SeenNumbers seen = new SeenNumbers()) {
            for (int index : indexes) {
                seen.add(TestNumbers.number(index));
            }
            return seen.likeness(key);
        }
    }

    private static NationalNumber number(long value) {
        return NationalNumber.of(value).orElseThrow();
    }
}
