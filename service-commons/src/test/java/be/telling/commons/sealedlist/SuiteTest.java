package be.telling.commons.sealedlist;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SuiteTest {

    @Test
    void theSecondOpinionAgreesWithTheRfc() throws GeneralSecurityException {
        // RFC 9180, appendix A.1.1, sequence number 0.
        byte[] clear = HpkeByHand.open(
                HpkeByHand.AES_128_GCM,
                hex("4612c550263fc8ad58375df3f557aac531d26850903e55a9f23f21d8534e8ac8"),
                hex("3948cfe0ad1ddb695d780e59077195da6c56506b027329794ab02bca80815c4d"),
                hex("37fda3567bdbd628e88668c3c8d7e97d1d1253b6d4ea6d44c150f741f1bf4431"),
                hex("4f6465206f6e2061204772656369616e2055726e"),
                hex("436f756e742d30"),
                hex("f938558b5d72f1a23810b4be2ab4f84331acc02fc97babc53a52ae8218a355a96d8770ac83d07bea87e13c512a"));

        assertThat(clear).asString().isEqualTo("Beauty is truth, truth beauty");
    }

    @Test
    void theLibraryAgreesWithTheSecondOpinion() throws GeneralSecurityException, SealBrokenException {
        OpeningKeys keys = OpeningKeys.generate();
        SealingKey key = keys.current();
        PartPosition position = new PartPosition(3, 7, true);
        byte[] sealed = new PartSealer(key, Samples.BINDING).seal(position, Samples.rows(0, 7));

        Map<String, String> jwk = keys.toJwks().getFirst();
        byte[] clear = HpkeByHand.open(
                HpkeByHand.AES_256_GCM,
                Base64.getUrlDecoder().decode(jwk.get("d")),
                key.publicKey(),
                Arrays.copyOf(sealed, 32),
                PartContext.of(Samples.BINDING, key.keyId(), position),
                new byte[0],
                Arrays.copyOfRange(sealed, 32, sealed.length));

        assertThat(RowForm.read(clear))
                .isEqualTo(Samples.rows(0, 7).stream().map(OpenedRow.Sound::new).toList());
    }

    @Test
    void theContextIsWrittenOnceAndForAll() {
        assertThat(PartContext.of(Samples.BINDING, "key-1", new PartPosition(0, 7, true)))
                .asString()
                .isEqualTo("""
                        telling-sealed-list-1
                        suite 33 HPKE-Base-X25519-SHA256-AES256GCM
                        key 5 key-1
                        round 4 2025
                        organisation 9 OVO000101
                        definition 7 vl-2016
                        referenceDate 10 2025-12-31
                        list 36 7d444840-9dc0-11d1-b245-5ffdce74fad2
                        part 1 0
                        rows 1 7
                        last 4 true
                        """);
    }

    private static byte[] hex(String text) {
        return HexFormat.of().parseHex(text);
    }
}
