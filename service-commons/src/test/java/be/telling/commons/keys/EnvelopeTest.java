package be.telling.commons.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class EnvelopeTest {

    private static final byte[] CLEAR = "42 persons".getBytes(StandardCharsets.UTF_8);

    private final EncryptionKey key = EncryptionKey.generate("key-1");
    private final Envelope envelope = Envelope.of(key);
    private final byte[] sealed = envelope.encrypt(CLEAR, "counts/2025");

    @Test
    void whatWasPutInComesOut() {
        assertThat(envelope.decrypt(sealed, "counts/2025")).isEqualTo(CLEAR);
        assertThat(envelope.decrypt(envelope.encrypt(new byte[0], ""), "")).isEmpty();
    }

    @Test
    void theSameBytesNeverLookTheSame() {
        assertThat(envelope.encrypt(CLEAR, "counts/2025")).isNotEqualTo(sealed);
    }

    @Test
    void anEnvelopeThatWasMovedIsRefused() {
        assertBroken(envelope, sealed, "counts/2024");
    }

    @Test
    void everyChangedBitIsNoticed() {
        for (int bit = 0; bit < sealed.length * 8; bit++) {
            byte[] changed = sealed.clone();
            changed[bit / 8] ^= (byte) (1 << bit % 8);
            assertBroken(envelope, changed, "counts/2025");
        }
    }

    @Test
    void aCutEnvelopeIsRefused() {
        for (int length = 0; length < sealed.length; length++) {
            assertBroken(envelope, Arrays.copyOf(sealed, length), "counts/2025");
        }
    }

    @Test
    void anotherKeyOpensNothing() {
        assertBroken(Envelope.of(EncryptionKey.generate("key-2")), sealed, "counts/2025");
        assertBroken(Envelope.of(EncryptionKey.generate("key-1")), sealed, "counts/2025");
    }

    @Test
    void anOldKeyStillOpensBehindANewOne() {
        Envelope both = Envelope.of(List.of(EncryptionKey.generate("key-2"), key));

        assertThat(both.decrypt(sealed, "counts/2025")).isEqualTo(CLEAR);
        assertBroken(envelope, both.encrypt(CLEAR, "counts/2025"), "counts/2025");
    }

    @Test
    void keysAreWholeAndHaveDifferentNames() {
        assertThatIllegalArgumentException().isThrownBy(() -> new EncryptionKey("key", new byte[31]));
        assertThatIllegalArgumentException().isThrownBy(() -> new EncryptionKey("", new byte[32]));
        assertThatIllegalArgumentException().isThrownBy(() -> new EncryptionKey("k".repeat(41), new byte[32]));
        assertThatIllegalArgumentException().isThrownBy(() -> Envelope.of(List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> Envelope.of(List.of(key, key)));
    }

    @Test
    void nothingShowsAKey() {
        assertThat(key).hasToString("EncryptionKey[key-1]");
        assertThat(envelope).hasToString("Envelope[key-1]");
    }

    private static void assertBroken(Envelope envelope, byte[] sealed, String associatedData) {
        assertThatExceptionOfType(EnvelopeBrokenException.class)
                .isThrownBy(() -> envelope.decrypt(sealed, associatedData))
                .withNoCause();
    }
}
