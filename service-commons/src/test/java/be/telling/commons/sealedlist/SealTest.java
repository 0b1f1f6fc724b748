package be.telling.commons.sealedlist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import be.telling.commons.staff.StaffRow;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SealTest {

    private static final OpeningKeys KEYS = OpeningKeys.generate();
    private static final PartPosition SECOND = new PartPosition(1, 4, false);
    private static final List<StaffRow> ROWS = Samples.rows(0, 4);

    private final byte[] sealed = new PartSealer(KEYS.current(), Samples.BINDING).seal(SECOND, ROWS);

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 60, 1_000})
    void whatWasSealedOpens(int count) throws SealBrokenException {
        PartPosition position = new PartPosition(0, count, true);
        List<StaffRow> rows = Samples.rows(0, count);

        byte[] part = new PartSealer(KEYS.current(), Samples.BINDING).seal(position, rows);

        assertThat(part).hasSize(count * 24 + 48);
        assertThat(open(Samples.BINDING, position, part)).isEqualTo(rows);
    }

    @Test
    void theSameRowsNeverLookTheSame() {
        assertThat(new PartSealer(KEYS.current(), Samples.BINDING).seal(SECOND, ROWS))
                .isNotEqualTo(sealed);
    }

    @Test
    void aPartThatWasMovedIsRefused() {
        assertBroken(Samples.BINDING, new PartPosition(0, 4, false), sealed);
        assertBroken(Samples.BINDING, new PartPosition(2, 4, false), sealed);
    }

    @Test
    void aPartThatIsSaidToBeTheLastIsRefused() {
        assertBroken(Samples.BINDING, new PartPosition(1, 4, true), sealed);
    }

    @Test
    void aPartWithAnotherNumberOfRowsIsRefused() {
        assertBroken(Samples.BINDING, new PartPosition(1, 3, false), sealed);
        assertBroken(Samples.BINDING, new PartPosition(1, 5, false), sealed);
    }

    static Stream<ListBinding> otherBindings() {
        ListBinding own = Samples.BINDING;
        LocalDate date = own.referenceDate();
        UUID id = own.listId();
        return Stream.of(
                new ListBinding("2024", own.organisation(), own.definition(), date, id),
                new ListBinding(own.round(), "OVO000102", own.definition(), date, id),
                new ListBinding(own.round(), own.organisation(), "vl-2014", date, id),
                new ListBinding(own.round(), own.organisation(), own.definition(), date.plusDays(1), id),
                new ListBinding(own.round(), own.organisation(), own.definition(), date, UUID.randomUUID()));
    }

    @ParameterizedTest
    @MethodSource("otherBindings")
    void aPartOfAnotherListIsRefused(ListBinding other) {
        assertBroken(other, SECOND, sealed);
    }

    @Test
    void noTwoBindingsLookAlikeInTheSeal() {
        ListBinding own = Samples.BINDING;
        ListBinding forged = new ListBinding(
                own.round() + "\norganisation 9 OVO000101",
                own.organisation(),
                own.definition(),
                own.referenceDate(),
                own.listId());

        assertThat(PartContext.of(forged, "k", SECOND)).isNotEqualTo(PartContext.of(own, "k", SECOND));
        assertBroken(forged, SECOND, sealed);
    }

    @Test
    void anotherKeyOpensNothing() {
        OpeningKeys others = OpeningKeys.generate();

        assertThatExceptionOfType(SealBrokenException.class)
                .isThrownBy(() ->
                        new PartOpener(others, Samples.BINDING, KEYS.current().keyId()).open(SECOND, sealed));
        assertThatExceptionOfType(SealBrokenException.class)
                .isThrownBy(() ->
                        new PartOpener(others, Samples.BINDING, others.current().keyId()).open(SECOND, sealed));
    }

    @Test
    void everyChangedBitIsNoticed() {
        for (int bit = 0; bit < sealed.length * 8; bit++) {
            byte[] changed = sealed.clone();
            changed[bit / 8] ^= (byte) (1 << bit % 8);
            // X25519 ignores the highest bit of a public key, but the key schedule doesn't.
            assertBroken(Samples.BINDING, SECOND, changed);
        }
    }

    @Test
    void aPartThatWasCutOrStretchedIsRefused() {
        for (int length = 0; length < sealed.length; length++) {
            assertBroken(Samples.BINDING, SECOND, Arrays.copyOf(sealed, length));
        }
        assertBroken(Samples.BINDING, SECOND, Arrays.copyOf(sealed, sealed.length + 1));
    }

    @Test
    void onlyAsManyRowsAsThePositionSaysAreSealed() {
        PartSealer sealer = new PartSealer(KEYS.current(), Samples.BINDING);

        assertThatIllegalArgumentException().isThrownBy(() -> sealer.seal(SECOND, Samples.rows(0, 3)));
        assertThatIllegalArgumentException().isThrownBy(() -> new PartPosition(0, PartPosition.MAX_ROWS + 1, true));
        assertThatIllegalArgumentException().isThrownBy(() -> new PartPosition(-1, 1, true));
    }

    private static List<StaffRow> open(ListBinding binding, PartPosition position, byte[] part)
            throws SealBrokenException {
        return new PartOpener(KEYS, binding, KEYS.current().keyId()).open(position, part);
    }

    private static void assertBroken(ListBinding binding, PartPosition position, byte[] part) {
        assertThatExceptionOfType(SealBrokenException.class)
                .isThrownBy(() -> open(binding, position, part))
                .withNoCause();
    }
}
