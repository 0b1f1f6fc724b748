package be.telling.commons.sealedlist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OpeningKeysTest {

    private final OpeningKeys keys = OpeningKeys.generate();

    @Test
    void keysComeBackFromTheirJwks() throws SealBrokenException {
        PartPosition position = new PartPosition(0, 2, true);
        byte[] sealed = new PartSealer(keys.current(), Samples.BINDING).seal(position, Samples.rows(0, 2));

        OpeningKeys read = OpeningKeys.fromJwks(keys.toJwks());

        assertThat(read.current()).isEqualTo(keys.current());
        assertThat(new PartOpener(read, Samples.BINDING, read.current().keyId()).open(position, sealed))
                .isEqualTo(Samples.rows(0, 2));
    }

    @Test
    void aPublicKeyIsAJwkForThisSuite() {
        Map<String, String> jwk = keys.current().toJwk();

        assertThat(jwk)
                .containsEntry("kty", "OKP")
                .containsEntry("crv", "X25519")
                .containsEntry("use", "enc")
                .containsEntry("alg", "HPKE-Base-X25519-SHA256-AES256GCM")
                .containsEntry("kid", keys.current().keyId())
                .doesNotContainKey("d");
        assertThat(SealingKey.fromJwk(jwk)).isEqualTo(keys.current());
    }

    @Test
    void theKeyIdIsTheThumbprint() {
        // RFC 8037, appendix A.3, tells how an OKP key is hashed; this value was computed by another program.
        byte[] publicKey = new byte[32];
        publicKey[0] = 9;

        assertThat(SealingKey.of(publicKey).keyId()).isEqualTo("mtr3IeKcdvsDY_Jfv9EL0n01w9Nw7T36mUSLv_VMdv4");
    }

    @Test
    void aKeyUnderAnotherNameIsRefused() {
        Map<String, String> jwk = new HashMap<>(keys.current().toJwk());
        jwk.put("kid", OpeningKeys.generate().current().keyId());

        assertThatIllegalArgumentException().isThrownBy(() -> SealingKey.fromJwk(jwk));
    }

    @Test
    void aKeyForSomethingElseIsRefused() {
        for (String member : List.of("kty", "crv", "alg", "kid", "x")) {
            Map<String, String> other = new HashMap<>(keys.current().toJwk());
            other.put(member, "else");
            assertThatIllegalArgumentException().isThrownBy(() -> SealingKey.fromJwk(other));
            other.remove(member);
            assertThatIllegalArgumentException().isThrownBy(() -> SealingKey.fromJwk(other));
        }
    }

    @Test
    void aPrivateKeyThatDoesNotFitIsRefusedWithoutShowingIt() {
        Map<String, String> jwk = new HashMap<>(keys.toJwks().getFirst());
        String foreign = OpeningKeys.generate().toJwks().getFirst().getOrDefault("d", "");
        jwk.put("d", foreign);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> OpeningKeys.fromJwks(List.of(jwk)))
                .withMessageNotContaining(foreign)
                .withNoCause();
        assertThatIllegalArgumentException().isThrownBy(() -> OpeningKeys.fromJwks(List.of()));
    }

    @Test
    void anOldKeyStillOpensBehindANewOne() {
        OpeningKeys newer = OpeningKeys.generate();

        OpeningKeys both = keys.behind(newer);

        assertThat(both.current()).isEqualTo(newer.current());
        assertThat(both.publicKeys()).containsExactly(newer.current(), keys.current());
        assertThat(both.find(keys.current().keyId())).contains(keys.current());
        assertThat(both.find("other")).isEmpty();
    }

    @Test
    void nothingShowsAPrivateKey() {
        String secret = keys.toJwks().getFirst().getOrDefault("d", "");

        assertThat(Base64.getUrlDecoder().decode(secret)).hasSize(32);
        assertThat(keys.toString()).doesNotContain(secret);
        assertThat(keys.publicKeys().toString()).doesNotContain(secret);
    }
}
