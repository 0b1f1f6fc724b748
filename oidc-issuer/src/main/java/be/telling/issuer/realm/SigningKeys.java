package be.telling.issuer.realm;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.ParseException;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The ES256 key that signs the tokens of each realm. Elliptic, because generating an RSA key takes longer than
 * everything else at start-up.
 */
public final class SigningKeys {

    private final Map<String, ECKey> keys;

    private SigningKeys(Map<String, ECKey> keys) {
        this.keys = Map.copyOf(keys);
    }

    /**
     * The keys of these realms.
     *
     * @param folder keeps one private JWK per realm, readable for its owner only, so that tokens outlive a restart; made if
     *     absent. {@code null}: new keys every time
     */
    public static SigningKeys of(RealmDescription realms, @Nullable Path folder) {
        Map<String, ECKey> keys = new TreeMap<>();
        for (String realm : realms.names()) {
            keys.put(realm, folder == null ? generate() : keep(folder, realm));
        }
        return new SigningKeys(keys);
    }

    /** The key of a realm, with its private part. */
    public ECKey of(Realm realm) {
        ECKey key = keys.get(realm.realm());
        if (key == null) {
            throw new IllegalArgumentException("No key was made for realm " + realm.realm());
        }
        return key;
    }

    private static ECKey keep(Path folder, String realm) {
        Path file = folder.resolve(realm + ".jwk");
        try {
            if (!Files.exists(file)) {
                write(folder, file, generate());
            }
            return ECKey.parse(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ParseException e) {
            // The parser's message may quote the key.
            throw new IllegalArgumentException(file + " is no private key (JWK)");
        }
    }

    private static void write(Path folder, Path file, ECKey key) throws IOException {
        Files.createDirectories(folder);
        Path draft = Files.createTempFile(
                folder,
                "key",
                ".draft",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            Files.writeString(draft, key.toJSONString());
            // Moved when complete: a start that is cut off here leaves no half key behind.
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private static ECKey generate() {
        try {
            return new ECKeyGenerator(Curve.P_256)
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.ES256)
                    .keyIDFromThumbprint(true)
                    .generate();
        } catch (JOSEException e) {
            throw new IllegalStateException("This Java cannot make P-256 keys", e);
        }
    }
}
