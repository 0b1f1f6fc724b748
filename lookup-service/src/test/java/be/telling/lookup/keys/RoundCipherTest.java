package be.telling.lookup.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.telling.commons.keys.EncryptionKey;
import be.telling.commons.keys.Envelope;
import be.telling.commons.nationalnumber.NationalNumber;
import be.telling.testkit.TestNumbers;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RoundCipherTest {

    private static final NationalNumber SOMEBODY = TestNumbers.number(1);
    private static final NationalNumber OTHER = TestNumbers.number(2);

    private final RoundKeys keys = new RoundKeys(Envelope.of(EncryptionKey.generate("test")));
    private final byte[] wrapped = keys.create("r");
    private final RoundCipher cipher = keys.cipher("r", wrapped);
    private final Pseudonym pseudonym = cipher.pseudonym(SOMEBODY);

    @Test
    void what_was_sealed_opens_at_its_place() {
        byte[] sealed = cipher.sealNumber(pseudonym, SOMEBODY);

        assertThat(cipher.openNumber(pseudonym, sealed)).isEqualTo(SOMEBODY);
    }

    @Test
    void it_opens_for_nobody_else_as_nothing_else_and_in_no_other_round() {
        byte[] sealed = cipher.seal(Content.ANSWER, pseudonym, new byte[] {1});
        RoundCipher another = keys.cipher("s", keys.create("s"));

        assertThatThrownBy(() -> cipher.open(Content.ANSWER, cipher.pseudonym(OTHER), sealed))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> cipher.open(Content.VERDICT, pseudonym, sealed))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> another.open(Content.ANSWER, pseudonym, sealed))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_pseudonym_stays_the_same_within_a_round_and_tells_nothing_in_another() {
        RoundCipher again = new RoundCipher("r", new byte[32]);
        RoundCipher same = new RoundCipher("r", new byte[32]);

        assertThat(again.pseudonym(SOMEBODY))
                .isEqualTo(same.pseudonym(SOMEBODY))
                .isNotEqualTo(pseudonym);
        assertThat(pseudonym).isNotEqualTo(cipher.pseudonym(OTHER));
    }

    @Test
    void the_length_of_a_content_does_not_tell_what_it_is() {
        int length = cipher.seal(Content.VERDICT, pseudonym, "BE".getBytes(StandardCharsets.US_ASCII)).length;

        assertThat(cipher.seal(Content.VERDICT, pseudonym, "NEU".getBytes(StandardCharsets.US_ASCII)))
                .hasSize(length);
        assertThat(cipher.seal(Content.ANSWER, pseudonym, new byte[60])).hasSize(length);
        assertThat(cipher.open(Content.ANSWER, pseudonym, cipher.seal(Content.ANSWER, pseudonym, new byte[100])))
                .hasSize(100);
    }

    @Test
    void the_key_of_a_round_opens_only_as_that_of_this_round() {
        keys.keepOnly(Set.of());

        assertThatThrownBy(() -> keys.cipher("another", wrapped)).isInstanceOf(RuntimeException.class);
        assertThat(keys.cipher("r", wrapped).pseudonym(SOMEBODY)).isEqualTo(pseudonym);
    }
}
