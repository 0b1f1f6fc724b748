package be.telling.e2e.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who finds nothing must be known to be able to find something. */
class NumberSearchTest {

    private static final long NUMBER = 5_671_500_163L;

    private final NumberSearch search = new NumberSearch(number -> number == NUMBER);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "05671500163",
                "a,05671500163;b",
                "9905671500163",
                "0567150016399",
                "\"05.67.15-001.63\"",
                "105.67.15-001.634",
                "05 67 15 001 63"
            })
    void findsBothSpellingsWhereverTheyStand(String text) {
        assertThat(search.in("here", text)).hasSize(1);
        assertThat(search.in("here", text.getBytes(StandardCharsets.UTF_8))).hasSize(1);
    }

    @Test
    void findsTheBytesOfTheNumberItself() {
        byte[] bytes = ByteBuffer.allocate(20).putInt(7).putLong(NUMBER).array();

        assertThat(search.in("here", bytes)).hasSize(1);
    }

    @Test
    void findsPackedDecimals() {
        byte[] before = {7, 0x00, 0x56, 0x71, 0x50, 0x01, 0x63, 7};
        byte[] after = {7, 0x05, 0x67, 0x15, 0x00, 0x16, 0x3F, 7};

        assertThat(search.in("here", before)).hasSize(1);
        assertThat(search.in("here", after)).hasSize(1);
    }

    @Test
    void findsEachOccurrence() {
        assertThat(search.in("here", "05671500163 05.67.15-001.63 05671500163")).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"05671500164", "0567150016", "05.67.15-001.64", "no number"})
    void doesNotFindWhatIsNotSought(String text) {
        assertThat(search.in("here", text)).isEmpty();
    }
}
