package be.telling.lookup.register;

import static org.assertj.core.api.Assertions.assertThat;

import be.telling.commons.nationalnumber.NationalNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which father and mother a filiation history comes to. */
class ParentsTest {

    /** Type, optional date, and parents by sex and letter: {@code 20@2003-10-01 m:A f:B u:C}. */
    private static final Pattern ENTRY = Pattern.compile("(?<type>\\d\\d)(@(?<date>[0-9-]{10}))?(?<parents>.*)");

    @ParameterizedTest(name = "{0}: {3}")
    @CsvSource(
            delimiter = '|',
            value = {
                // entries as listed | father | mother | because; * is a parent without a real number
                "00 m:A f:B                             | A | B | both in one entry",
                "12@2000-12-20 f:B, 20 m:A              | A | B | union of separate entries",
                "20@2003-10-01 m:C, 10@2002-08-25 m:A f:B | C | B | newest establishment of a father wins; the mother stays",
                "10@2002-08-25 m:A f:B, 20@2003-10-01 m:C | C | B | by date, though listed last",
                "20 m:C, 10 m:A f:B                     | C | B | undated: the first listed is the newest",
                "20@2003-00-00 m:C, 10@2003-08-25 m:A   | C | - | dates that decide nothing: the first listed",
                "15@2010-01-01 m:C f:D, 00@2000-01-01 m:A f:B | C | D | an adoption displaces",
                "05@2010-01-01 m:C, 00@2000-01-01 m:A f:B | C | B | legitimised by the stepfather's adoption",
                "14@2010-01-01 f:D, 00@2000-01-01 m:A f:B | A | D | the other code of adoptions",
                "00@2012-01-01 m:A f:B, 15@2010-01-01 m:C f:D | A | B | a later establishment displaces an adoption",
                "24@2012-01-01, 15@2010-01-01 m:C f:D, 00@2000-01-01 m:A f:B | A | B | revoked as a whole",
                "24@2012-01-01 m:C, 15@2010-01-01 m:C f:D, 00@2000-01-01 m:A f:B | A | D | revoked for one",
                "15@2014-01-01 m:E, 24@2012-01-01, 15@2010-01-01 m:C, 00@2000-01-01 m:A | E | - | adopted anew after it",
                "24, 15 m:C f:D, 00 m:A f:B             | A | B | revoked, undated",
                "15 m:C, 24, 00 m:A                     | C | - | listed above the revocation, so newer",
                "24@2012-01-01 m:C, 15@2010-01-01 m:C   | - | - | nobody left; a revocation gives no parent",
                "24@2012-01-01 m:*, 15@2010-01-01 m:* f:D, 00@2000-01-01 m:A f:B | A | D | revoked for one without a number",
                "66 f:B                                 | - | B | unknown type, nothing else",
                "66@2015-01-01 m:C, 00@2000-01-01 m:A   | A | - | unknown type gives way to a known one",
                "66@2015-01-01 m:C, 77@2000-01-01 m:A   | A | - | among unknown types the earliest",
                "66 m:C, 77 m:A                         | A | - | the same undated: the last listed",
                "66@2015-01-01 m:C, 00@2000-01-01 f:B   | C | B | but it fills an empty place",
                "02 f:B                                 | - | - | not acknowledged",
                "08 m:A, 09 m:A, 16 f:B                 | - | - | unknown, undetermined, foundling",
                "13@2001-01-01 m:A, 02@2000-01-01 f:B   | A | - | no filiation gives no mother",
                "15@2010-01-01 f:C f:D, 12@2009-01-01 f:B | D | C | two mothers",
                "00 m:A m:C                             | A | C | two fathers",
                "15@2010-01-01 f:C f:D, 00@2009-01-01 m:A f:B | A | C | two mothers, but the father's place is taken",
                "00 u:A f:B                             | A | B | sex unknown takes the empty place",
                "00 u:A u:B                             | A | B | both unknown: father first",
                "00 m:A u:B                             | A | B | the mother's place is the empty one",
                "00 m:A f:B u:C                         | A | B | no place left",
                "00@2000-01-01 m:A, 10@2001-01-01 u:A   | A | - | the same parent twice is one",
                "20 m:A m:A                             | A | - | and twice in an entry",
                "20@2003-10-01 m:*, 10@2002-08-25 m:A f:B | - | B | the newest father has no number",
                "00 m:* f:*                             | - | - | nobody to ask about",
                "00                                     | - | - | an entry without parents",
            })
    void choosesTheParents(String listed, String father, String mother, String because) {
        // Given
        List<Filiation> history = new ArrayList<>();
        for (String entry : listed.split(",")) {
            history.add(filiation(entry.strip(), history.size()));
        }

        // When
        Parents parents = Parents.of(history);

        // Then
        assertThat(parents).isEqualTo(new Parents(relative(father), relative(mother)));
    }

    private static Filiation filiation(String entry, int position) {
        Matcher matcher = ENTRY.matcher(entry);
        assertThat(matcher.matches()).isTrue();
        List<Filiation.Parent> parents = new ArrayList<>();
        for (String parent : matcher.group("parents").strip().split(" ")) {
            if (!parent.isEmpty()) {
                Filiation.Sex sex = switch (parent.charAt(0)) {
                    case 'm' -> Filiation.Sex.MAN;
                    case 'f' -> Filiation.Sex.WOMAN;
                    default -> Filiation.Sex.UNKNOWN;
                };
                parents.add(new Filiation.Parent(sex, relative(parent.substring(2))));
            }
        }
        return new Filiation(
                FiliationKind.of(matcher.group("type")),
                RegisteredDate.parse(matcher.group("date")),
                position,
                parents);
    }

    private static Relative relative(String letter) {
        if (letter.equals("-") || letter.equals("*")) {
            return new Relative.Unknown();
        }
        long firstNine = 606201000L + letter.charAt(0);
        return new Relative.Registered(
                NationalNumber.of(firstNine * 100 + 97 - firstNine % 97).orElseThrow());
    }
}
