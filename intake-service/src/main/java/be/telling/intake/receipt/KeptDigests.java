package be.telling.intake.receipt;

import be.telling.commons.keys.EncryptionKey;
import be.telling.commons.keys.Envelope;
import be.telling.commons.keys.EnvelopeBrokenException;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.OctetKeyPair;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Keeps the digest of a body so that the database alone doesn't tell it: whoever has the digest of a short list can try
 * all lists until one fits. The keys are drawn from those of receipts, which stand in a file.
 */
@ApplicationScoped
public class KeptDigests {

    private static final String PURPOSE = "telling-kept-digest-1";
    private static final int KEY_ID_LENGTH = 20;

    private final Envelope envelope;

    KeptDigests(ReceiptKeys keys) {
        this.envelope = Envelope.of(
                keys.secret().stream().map(KeptDigests::keyOf).distinct().toList());
    }

    private static EncryptionKey keyOf(OctetKeyPair key) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.getDecodedD(), "HmacSHA256"));
            byte[] drawn = mac.doFinal(PURPOSE.getBytes(StandardCharsets.UTF_8));
            return new EncryptionKey(key.computeThumbprint().toString().substring(0, KEY_ID_LENGTH), drawn);
        } catch (GeneralSecurityException | JOSEException e) {
            throw new IllegalStateException("no key can be drawn from a key of receipts", e);
        }
    }

    /** The form in which the database may have it. */
    public byte[] keep(UUID list, byte[] sha256) {
        return envelope.encrypt(sha256, place(list));
    }

    /** The digest in hexadecimal; empty if the key that it was kept under is gone. */
    public Optional<String> read(UUID list, byte[] kept) {
        try {
            return Optional.of(HexFormat.of().formatHex(envelope.decrypt(kept, place(list))));
        } catch (EnvelopeBrokenException e) {
            return Optional.empty();
        }
    }

    private static String place(UUID list) {
        return "staff_list " + list + " body_digest";
    }
}
