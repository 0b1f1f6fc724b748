package be.telling.verify;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/** A key that a reader trusts: a line {@code name+id+key} as C2SP's signed-note has it, Ed25519 only. */
final class VerifierKey {
    private static final byte[] X509 = HexFormat.of().parseHex("302a300506032b6570032100");
    private static final int ED25519 = 1;
    private static final int KEY_BYTES = 33;
    private static final int ID_BYTES = 4;
    private static final int PARTS = 3;

    private final String name;
    private final byte[] id;
    private final PublicKey key;

    private VerifierKey(String name, byte[] id, PublicKey key) {
        this.name = name;
        this.id = id;
        this.key = key;
    }

    static VerifierKey parse(String line) throws NotVerified {
        // The key's base64 may have a + of its own.
        String[] parts = line.split("\\+", PARTS);
        if (parts.length != PARTS) {
            throw new NotVerified("the key isn't a line name+id+key");
        }
        try {
            byte[] id = HexFormat.of().parseHex(parts[1]);
            byte[] typed = Base64.getDecoder().decode(parts[2]);
            byte[] expected = TreeProof.sha256((parts[0] + "\n").getBytes(StandardCharsets.UTF_8), typed);
            if (typed.length != KEY_BYTES
                    || typed[0] != ED25519
                    || !Arrays.equals(id, Arrays.copyOf(expected, ID_BYTES))) {
                throw new NotVerified("the key's id isn't that of an Ed25519 key of this name");
            }
            byte[] encoded = Arrays.copyOf(X509, X509.length + KEY_BYTES - 1);
            System.arraycopy(typed, 1, encoded, X509.length, KEY_BYTES - 1);
            return new VerifierKey(
                    parts[0], id, KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded)));
        } catch (IllegalArgumentException | GeneralSecurityException e) {
            throw new NotVerified("the key can't be read");
        }
    }

    String name() {
        return name;
    }

    /** Whether this signature of a note, its key id before it, is over that text. */
    boolean signedNote(byte[] idAndSignature, String text) {
        return idAndSignature.length > ID_BYTES
                && Arrays.equals(Arrays.copyOf(idAndSignature, ID_BYTES), id)
                && signed(
                        Arrays.copyOfRange(idAndSignature, ID_BYTES, idAndSignature.length),
                        text.getBytes(StandardCharsets.UTF_8));
    }

    boolean signed(byte[] signature, byte[] message) {
        try {
            Signature check = Signature.getInstance("Ed25519");
            check.initVerify(key);
            check.update(message);
            return check.verify(signature);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }
}
