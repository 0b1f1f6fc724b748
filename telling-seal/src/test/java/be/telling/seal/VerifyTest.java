package be.telling.seal;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.Ed25519Signer;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.jwk.gen.OctetKeyPairGenerator;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerifyTest {

    @TempDir
    Path folder;

    private OctetKeyPair old;
    private OctetKeyPair current;
    private String digest;

    @BeforeEach
    void keysAndABody() throws Exception {
        old = key();
        current = key();
        write("keys.json", new JWKSet(List.of(current, old)).toPublicJWKSet().toString());
        write("body", "sealed bytes");
        digest = HexFormat.of()
                .formatHex(
                        MessageDigest.getInstance("SHA-256").digest("sealed bytes".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void bothReceiptsOfAListAreProvenAlsoByOlderKeys() throws Exception {
        // Given
        write("first", sign(old, "telling-receipt", content("L1", digest)));
        write("second", sign(current, "telling-destruction-receipt", content("L1", digest)));

        // When
        Program proven = verify("first", "second", "--list", "body");

        // Then
        assertThat(proven.exit()).as(proven.output()).isEqualTo(Exit.DONE);
        assertThat(proven.output()).contains("was taken at 2026-01-02", "the list was destroyed at 2026-03-04");
    }

    @Test
    void nothingElseIsProven() throws Exception {
        // Given
        write("unknown-key", sign(key(), "telling-receipt", content("L1", digest)));
        write("other-type", sign(current, "JWT", content("L1", digest)));
        String genuine = sign(current, "telling-receipt", content("L1", digest));
        write(
                "changed",
                genuine.replaceFirst(
                        "\\.[^.]*\\.",
                        "."
                                + sign(old, "telling-receipt", content("L2", digest))
                                        .split("\\.")[1] + "."));
        write("text", "not a receipt");
        write("other-list", sign(current, "telling-destruction-receipt", content("L2", digest)));
        write("other-body", sign(current, "telling-receipt", content("L1", "00")));
        write("genuine", genuine);

        // Then
        for (String wrong : List.of("unknown-key", "other-type", "changed", "text")) {
            assertThat(verify(wrong).exit()).as(wrong).isEqualTo(Exit.NOT_GENUINE);
        }
        assertThat(verify("genuine").exit()).isEqualTo(Exit.DONE);
        assertThat(verify("genuine", "other-list").exit()).isEqualTo(Exit.NOT_GENUINE);
        assertThat(verify("other-body", "--list", "body").exit()).isEqualTo(Exit.NOT_GENUINE);
    }

    private Program verify(String... words) {
        var arguments = new java.util.ArrayList<String>(
                List.of("verify", "--keys", folder.resolve("keys.json").toString()));
        for (String word : words) {
            arguments.add(word.startsWith("--") ? word : folder.resolve(word).toString());
        }
        return Program.run(arguments.toArray(String[]::new));
    }

    private static String content(String list, String digest) {
        return """
                {"round": "2025", "organisation": "OVO000101", "listId": "%s", "rows": 3, "accepted": 3,
                 "submittedAt": "2026-01-02T00:00:00Z", "destroyed": "2026-03-04T00:00:00Z", "outcome": "counted",
                 "bodySha256": "%s"}""".formatted(list, digest);
    }

    private static OctetKeyPair key() throws Exception {
        return new OctetKeyPairGenerator(Curve.Ed25519)
                .keyIDFromThumbprint(true)
                .generate();
    }

    private static String sign(OctetKeyPair key, String type, String content) throws Exception {
        var header = new JWSHeader.Builder(JWSAlgorithm.EdDSA)
                .keyID(key.getKeyID())
                .type(new JOSEObjectType(type))
                .build();
        var signed = new JWSObject(header, new Payload(content));
        signed.sign(new Ed25519Signer(key));
        return signed.serialize();
    }

    private void write(String name, String text) throws Exception {
        Files.writeString(folder.resolve(name), text, StandardCharsets.UTF_8);
    }
}
