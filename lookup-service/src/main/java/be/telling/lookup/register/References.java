package be.telling.lookup.register;

import be.telling.commons.keys.Envelope;
import be.telling.commons.nationalnumber.NationalNumber;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * References of questions in files: a keyed hash of file, service and number. So any replica, also after a restart, can
 * tell whether a file that was sent holds a question, and nobody without the key can tell which number a reference
 * stands for, or that two files ask about the same person.
 */
final class References {

    private static final String PLACE = "telling-lookup/register-files";
    private static final String KEY = "references.key";
    private static final int KEY_BYTES = 32;

    private final SecretKeySpec key;

    private References(byte[] key) {
        this.key = new SecretKeySpec(key, "HmacSHA256");
    }

    /** The key of these folders, made by the first replica; it stands there in an envelope of the service's keys. */
    static References of(Folders folders, Envelope envelope) throws IOException {
        Path file = folders.journal(KEY);
        if (!Files.exists(file)) {
            byte[] fresh = new byte[KEY_BYTES];
            new SecureRandom().nextBytes(fresh);
            Path whole = folders.journal(KEY + '.' + UUID.randomUUID());
            Folders.create(whole, envelope.encrypt(fresh, PLACE), false);
            try {
                // Whole, and by one replica alone.
                Files.createLink(file, whole);
            } catch (FileAlreadyExistsException e) {
                // Another replica's holds.
            } finally {
                Files.delete(whole);
            }
        }
        byte[] stored = Files.readAllBytes(file);
        byte[] key = envelope.decrypt(stored, PLACE);
        if (!envelope.isCurrent(stored)) {
            rewrap(folders, file, envelope.encrypt(key, PLACE));
        }
        return new References(key);
    }

    /** So that the service's earlier key can be retired. */
    private static void rewrap(Folders folders, Path file, byte[] envelope) throws IOException {
        Path whole = folders.journal(KEY + '.' + UUID.randomUUID());
        Folders.create(whole, envelope, false);
        Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    String of(String file, Operation operation, NationalNumber number) {
        return reference(file + '\n' + operation + '\n' + number.digits());
    }

    /** The file's own. */
    String of(String file) {
        return reference(file);
    }

    /** In the form of a UUID, as the register expects it. */
    private String reference(String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            ByteBuffer hash = ByteBuffer.wrap(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
            return new UUID(hash.getLong(), hash.getLong()).toString();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HMAC-SHA256 isn't available", e);
        }
    }
}
