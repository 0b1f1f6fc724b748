package be.telling.commons.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.telling.commons.sealedlist.ForgedList;
import be.telling.commons.sealedlist.ListBinding;
import be.telling.commons.sealedlist.OpeningKeys;
import be.telling.commons.sealedlist.SealBrokenException;
import be.telling.commons.sealedlist.SealedListFormatException;
import be.telling.commons.sealedlist.SealedListHeader;
import be.telling.commons.sealedlist.SealedListReader;
import be.telling.testkit.TestNumbers;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class SealedListCheckTest {

    private static final OpeningKeys KEYS = OpeningKeys.generate();
    private static final ListBinding BINDING = new ListBinding(
            "2025",
            "OVO000101",
            "vl-2016",
            LocalDate.of(2025, 12, 31),
            UUID.fromString("6f1f5c9e-1111-4222-8333-abcdefabcdef"));

    /** What stands before the bytes of a part: its number of rows and its length. */
    private static final int PART_HEAD = 8;

    private static final int OVERHEAD = 48;
    private static final int ROW = 24;

    @Test
    void judgesEveryMemberOfARow() throws Exception {
        // Given
        List<byte[]> rows = List.of(
                ForgedList.row(number(1), 1, 1),
                ForgedList.row(11_111_111_111L, 1, 2),
                ForgedList.row(number(2), new byte[] {5, 3, 4, 5}, 2, 3),
                ForgedList.row(number(3), Double.NaN, 4),
                ForgedList.row(number(4), 1, 1),
                ForgedList.row(number(5), 1, -1),
                ForgedList.row(number(1), 0.5, 9));

        // When
        SealedListCheck.Judged judged =
                new SealedListCheck(KEYS, true).check(reader(ForgedList.body(KEYS.current(), BINDING, rows, 3)));
        Reading reading = judged.reading();

        // Then
        assertThat(reading.rows()).isEqualTo(7);
        assertThat(reading.accepted()).isEqualTo(1);
        assertThat(reading.duplicates()).isEqualTo(1);
        assertThat(reading.rejected()).isEqualTo(5);
        assertThat(judged.rejectedHereAlone()).as("a place that was taken").isEqualTo(1);
        assertThat(reading.errors())
                .extracting(error -> error.row() + " " + error.code())
                .containsExactly(
                        "2 number-check-digits",
                        "3 level-unknown",
                        "3 statute-unknown",
                        "3 sex-unknown",
                        "3 age-out-of-range",
                        "3 fte-out-of-range",
                        "4 fte-out-of-range",
                        "1 row-place",
                        "-1 row-place");
    }

    @Test
    void refusesTestNumbersUnlessTheyAreWanted() throws Exception {
        // Given
        byte[] body = ForgedList.body(KEYS.current(), BINDING, rows(2), 10);

        // When
        Reading reading = check(body, false);

        // Then
        assertThat(reading.rejected()).isEqualTo(2);
        assertThat(reading.errors()).extracting(RowError::code).containsOnly("number-test");
    }

    @Property(tries = 40)
    void countsWhatWasSealedInHoweverManyParts(
            @ForAll @IntRange(min = 0, max = 60) int rows, @ForAll @IntRange(min = 1, max = 25) int inAPart)
            throws Exception {
        Reading reading = check(ForgedList.body(KEYS.current(), BINDING, rows(rows), inAPart), true);

        assertThat(reading.rows()).isEqualTo(rows);
        assertThat(reading.accepted()).isEqualTo(rows);
    }

    /** The header is text: a letter of the id may be written large. Whatever is taken is exactly what was sealed. */
    @Property(tries = 300)
    void noBitThatMattersCanBeChanged(
            @ForAll @IntRange(min = 0, max = 1_000_000) int place, @ForAll @IntRange(max = 7) int bit)
            throws IOException {
        byte[] body = ForgedList.body(KEYS.current(), BINDING, rows(12), 5);
        SealedListHeader sealed = reader(body).header();
        body[place % body.length] ^= (byte) (1 << bit);

        Optional<SealedListHeader> taken = taken(body);

        assertThat(taken.orElse(sealed)).isEqualTo(sealed);
        assertThat(taken.isPresent()).isEqualTo(isOnlyWrittenOtherwise(body));
    }

    private static Optional<SealedListHeader> taken(byte[] body) throws IOException {
        try {
            SealedListReader list = reader(body);
            new SealedListCheck(KEYS, true).check(list);
            return Optional.of(list.header());
        } catch (SealBrokenException | SealedListFormatException e) {
            return Optional.empty();
        }
    }

    private static boolean isOnlyWrittenOtherwise(byte[] body) {
        String id = BINDING.listId().toString();
        String text = new String(body, StandardCharsets.ISO_8859_1);
        return !text.contains(id) && text.toLowerCase(Locale.ROOT).contains(id);
    }

    @Property(tries = 100)
    void nothingCanBeCutOff(@ForAll @IntRange(min = 0, max = 1_000_000) int length) {
        byte[] body = ForgedList.body(KEYS.current(), BINDING, rows(12), 5);

        assertThatThrownBy(() -> check(Arrays.copyOf(body, length % body.length), true))
                .isInstanceOf(SealedListFormatException.class);
    }

    @Test
    void partsCanNotBeReorderedRepeatedOrTakenFromAnotherList() {
        // Given
        byte[] body = ForgedList.body(KEYS.current(), BINDING, rows(12), 4);
        byte[] another = ForgedList.body(
                KEYS.current(),
                new ListBinding("2025", "OVO000101", "vl-2016", LocalDate.of(2025, 12, 31), UUID.randomUUID()),
                rows(12),
                4);
        int part = PART_HEAD + OVERHEAD + 4 * ROW;
        int first = body.length - 3 * part;
        byte[] reordered = body.clone();
        System.arraycopy(body, first, reordered, first + part, part);
        System.arraycopy(body, first + part, reordered, first, part);
        byte[] repeated = body.clone();
        System.arraycopy(body, first, repeated, first + part, part);
        byte[] mixed = body.clone();
        System.arraycopy(another, another.length - part, mixed, body.length - part, part);

        // Then
        for (byte[] wrong : List.of(reordered, repeated, mixed)) {
            assertThatThrownBy(() -> check(wrong, true)).isInstanceOf(SealBrokenException.class);
        }
        assertThatThrownBy(() -> new SealedListCheck(OpeningKeys.generate(), true).check(reader(body)))
                .isInstanceOf(SealBrokenException.class);
    }

    private static Reading check(byte[] body, boolean testNumbers) throws IOException, SealBrokenException {
        return new SealedListCheck(KEYS, testNumbers).check(reader(body)).reading();
    }

    private static SealedListReader reader(byte[] body) throws IOException {
        return new SealedListReader(new ByteArrayInputStream(body));
    }

    private static List<byte[]> rows(int count) {
        List<byte[]> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            rows.add(ForgedList.row(number(i), 1, i + 1));
        }
        return rows;
    }

    private static long number(int index) {
        return TestNumbers.number(index).value();
    }
}
