package be.telling.intake.receipt;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.jwk.gen.OctetKeyPairGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.List;

/**
 * A JWK set with Ed25519 keys: the first private one signs, the others prove older receipts. Of a key that only proves, the
 * public half is enough.
 */
public final class ReceiptKeyFile {

    private ReceiptKeyFile() {}

    /** Makes a file with one fresh key that only its owner may read; a file that is there stays as it is. */
    public static void generate(Path file) throws IOException {
        String json = new JWKSet(fresh()).toString(false);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, json, StandardCharsets.UTF_8, StandardOpenOption.WRITE);
    }

    /** Puts a fresh key in front of those of a file, which go on proving older receipts. */
    public static void rotate(Path file) throws IOException {
        List<JWK> keys = new ArrayList<>(read(file));
        keys.addFirst(fresh());
        Path next = file.resolveSibling(file.getFileName() + ".next");
        Files.deleteIfExists(next);
        Files.createFile(
                next,
                PosixFilePermissions.asFileAttribute(Files.getPosixFilePermissions(file, LinkOption.NOFOLLOW_LINKS)));
        Files.writeString(next, new JWKSet(keys).toString(false), StandardCharsets.UTF_8, StandardOpenOption.WRITE);
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
    }

    static OctetKeyPair fresh() {
        try {
            return new OctetKeyPairGenerator(Curve.Ed25519)
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.EdDSA)
                    .keyIDFromThumbprint(true)
                    .generate();
        } catch (JOSEException e) {
            throw new IllegalStateException("a receipt key can't be made", e);
        }
    }

    /** The keys of a file; a file that isn't one stops the start and says which, not what stands in it. */
    static List<OctetKeyPair> read(Path file) {
        try {
            List<OctetKeyPair> keys = JWKSet.parse(Files.readString(file, StandardCharsets.UTF_8)).getKeys().stream()
                    .map(JWK::toOctetKeyPair)
                    .filter(key -> Curve.Ed25519.equals(key.getCurve()))
                    .toList();
            if (keys.stream().noneMatch(OctetKeyPair::isPrivate)) {
                throw new IllegalStateException("The receipt key file " + file + " has no private Ed25519 key");
            }
            return keys;
        } catch (ParseException | ClassCastException e) {
            throw new IllegalStateException("The receipt key file " + file + " is no set of Ed25519 keys");
        } catch (IOException e) {
            throw new UncheckedIOException("The receipt key file " + file + " can't be read", e);
        }
    }
}
