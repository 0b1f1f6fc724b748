package be.telling.commons.nationalnumber;

import static org.assertj.core.api.Assertions.assertThat;

import be.telling.testkit.TestNumbers;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NationalNumberTest {

    private static final BigInteger MODULUS = BigInteger.valueOf(97);

    @ParameterizedTest
    @ValueSource(strings = {"42012205181", "93051822361", "85073003328", "00012556777"})
    void acceptsPublishedNumbersOfBothCenturies(String digits) {
        assertThat(NationalNumber.parse(digits))
                .get()
                .extracting(NationalNumber::digits)
                .isEqualTo(digits);
    }

    @ParameterizedTest
    @ValueSource(strings = {"42012205182", "93051822316", "85073003382", "00012556780", "00000000000"})
    void refusesWrongCheckDigits(String digits) {
        assertThat(NationalNumber.parse(digits)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "1",
                "4201220518",
                "420122051811",
                "4201220518a",
                "42-01-22-051-81",
                "42.01.22.051.81",
                "42.01.22-051-81",
                "42.01.22-051.8",
                "42.01.22-051.811",
                "4 2012205181",
                "-4201220518",
                "+4201220518",
                "٤٢٠١٢٢٠٥١٨١",
                "４２０１２２０５１８１",
                "42.01.22-0a1.81",
                "4.2e10"
            })
    void refusesEveryOtherStructure(String text) {
        assertThat(NationalNumber.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "42.01.22-051.81",
                " 42.01.22-051.81 ",
                "\u00a042012205181",
                "42012205181\u00a0",
                "\u202f42012205181\u2007",
                "\t42012205181\r\n"
            })
    void acceptsTheDottedSpellingAndBlanksAround(String text) {
        assertThat(NationalNumber.parse(text))
                .get()
                .extracting(NationalNumber::value)
                .isEqualTo(42012205181L);
    }

    @ParameterizedTest
    @ValueSource(longs = {85_47_30_033L, 85_27_30_033L, 85_00_00_033L, 85_07_00_033L, 85_02_31_033L, 85_99_99_999L})
    void doesNotJudgeTheCalendar(long firstNine) {
        assertThat(NationalNumber.isValid(withCheck(firstNine))).isTrue();
        assertThat(NationalNumber.isValid(withCheck(2_000_000_000L + firstNine) % 100_000_000_000L))
                .isTrue();
    }

    @Test
    void fitsExactlyOneCentury() {
        Random random = new Random(1);
        for (int i = 0; i < 10_000; i++) {
            long firstNine = random.nextLong(1_000_000_000L);
            assertThat(withCheck(firstNine)).isNotEqualTo(withCheck(2_000_000_000L + firstNine) % 100_000_000_000L);
        }
    }

    @Test
    void agreesWithTheRuleWrittenDownAnotherWay() {
        Random random = new Random(2);
        for (int i = 0; i < 200_000; i++) {
            long value = random.nextLong(100_000_000_000L);
            assertThat(NationalNumber.isValid(value)).isEqualTo(fits("", value) || fits("2", value));
        }
    }

    @Test
    void catchesEveryChangeOfOneDigitWithinACentury() {
        Random random = new Random(3);
        for (int i = 0; i < 2_000; i++) {
            long value = withCheck(random.nextLong(1_000_000_000L));
            for (long place = 1; place < 100_000_000_000L; place *= 10) {
                long digit = value / place % 10;
                for (long other = 0; other < 10; other++) {
                    if (other != digit) {
                        long changed = value + (other - digit) * place;
                        assertThat(fits("", changed)).isFalse();
                        assertThat(NationalNumber.isValid(changed)).isEqualTo(fits("2", changed));
                    }
                }
            }
        }
    }

    @Test
    void refusesWhatHasNoElevenDigits() {
        assertThat(NationalNumber.of(-1)).isEmpty();
        assertThat(NationalNumber.of(Long.MIN_VALUE)).isEmpty();
        assertThat(NationalNumber.of(100_000_000_000L)).isEmpty();
        assertThat(NationalNumber.of(Long.MAX_VALUE)).isEmpty();
    }

    @Test
    void restoresLeadingZeros() {
        assertThat(NationalNumber.restore("12556777"))
                .get()
                .extracting(NationalNumber::digits)
                .isEqualTo("00012556777");
        assertThat(NationalNumber.restore("\u00a012556777 ")).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "12556778", "42012205181", "00012556777", "125567.77", "1255677a", "-12556777"})
    void restoresNothingElse(String text) {
        assertThat(NationalNumber.restore(text)).isEmpty();
    }

    @Test
    void knowsTestNumbersByTheirMonth() {
        assertThat(NationalNumber.of(withCheck(85_60_01_001L)).orElseThrow().isTestNumber())
                .isFalse();
        assertThat(NationalNumber.of(withCheck(85_61_01_001L)).orElseThrow().isTestNumber())
                .isTrue();
        assertThat(NationalNumber.of(withCheck(85_72_01_001L)).orElseThrow().isTestNumber())
                .isTrue();
        assertThat(NationalNumber.of(withCheck(85_73_01_001L)).orElseThrow().isTestNumber())
                .isFalse();
        assertThat(NationalNumber.of(withCheck(85_47_01_001L)).orElseThrow().isTestNumber())
                .isFalse();
    }

    @Test
    void isAValueThatDoesNotShowItself() {
        NationalNumber number = NationalNumber.parse("00012556777").orElseThrow();
        NationalNumber same = NationalNumber.of(12556777).orElseThrow();
        NationalNumber greater = NationalNumber.parse("42012205181").orElseThrow();

        assertThat(number)
                .isEqualTo(same)
                .hasSameHashCodeAs(same)
                .isNotEqualTo(greater)
                .isLessThan(greater);
        assertThat(number.toString()).doesNotContain("12556777");
    }

    @Test
    void theTestKitNeverRepeatsANumber() {
        Set<NationalNumber> numbers = new HashSet<>();
        for (int i = 0; i < 400_000; i++) {
            numbers.add(TestNumbers.number(i));
        }
        assertThat(numbers).hasSize(400_000);
        assertThat(numbers.stream().allMatch(NationalNumber::isTestNumber)).isTrue();
    }

    private static long withCheck(long prefixed) {
        return prefixed * 100 + 97 - prefixed % 97;
    }

    @Test
    void tellsWhichSexMayHaveIt() {
        NationalNumber man = NationalNumber.of(withCheck(930518_223L)).orElseThrow();
        NationalNumber woman = NationalNumber.of(withCheck(930518_222L)).orElseThrow();
        NationalNumber unknown = NationalNumber.of(withCheck(93_25_18_222L)).orElseThrow();
        NationalNumber womanOfBis = NationalNumber.of(withCheck(93_45_18_222L)).orElseThrow();

        assertThat(man.mayBeMan()).isTrue();
        assertThat(man.mayBeWoman()).isFalse();
        assertThat(woman.mayBeMan()).isFalse();
        assertThat(womanOfBis.mayBeMan()).isFalse();
        assertThat(unknown.mayBeMan() && unknown.mayBeWoman()).isTrue();
    }

    @Test
    void tellsHowOldWhoeverHasItMayBe() {
        LocalDate day = LocalDate.of(2025, 5, 17);
        NationalNumber tomorrow = NationalNumber.of(withCheck(930518_223L)).orElseThrow();
        NationalNumber test = NationalNumber.of(withCheck(93_65_17_223L)).orElseThrow();
        NationalNumber yearOnly = NationalNumber.of(withCheck(93_05_00_223L)).orElseThrow();
        NationalNumber unknown = NationalNumber.of(withCheck(93_00_00_223L)).orElseThrow();
        NationalNumber young = NationalNumber.parse("00012556777").orElseThrow();

        assertThat(tomorrow.mayBeAged(31, day)).isTrue();
        assertThat(tomorrow.mayBeAged(32, day)).isFalse();
        assertThat(test.mayBeAged(32, day)).isTrue();
        assertThat(yearOnly.mayBeAged(31, day) && yearOnly.mayBeAged(32, day)).isTrue();
        assertThat(yearOnly.mayBeAged(33, day)).isFalse();
        assertThat(unknown.mayBeAged(99, day)).isTrue();
        assertThat(young.mayBeAged(25, day)).isTrue();
        assertThat(young.mayBeAged(125, day)).isFalse();
    }

    private static boolean fits(String century, long value) {
        String digits = String.format("%011d", value);
        BigInteger prefixed = new BigInteger(century + digits.substring(0, 9));
        return prefixed.add(new BigInteger(digits.substring(9))).mod(MODULUS).signum() == 0
                && !digits.endsWith("00")
                && Integer.parseInt(digits.substring(9)) <= 97;
    }
}
