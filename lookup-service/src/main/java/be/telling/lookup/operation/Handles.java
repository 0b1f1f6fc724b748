package be.telling.lookup.operation;

import be.telling.lookup.keys.Pseudonym;
import com.google.crypto.tink.subtle.AesSiv;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Optional;

/**
 * Names for open persons that mean nothing but to this process: the pseudonym under AES-SIV with a key that is made at
 * the start and stands nowhere but in memory. So a handle on a screen, in a mail or in a backup leads to nobody; it
 * can't be made up, for it is authenticated; and it ends with the process.
 *
 * <p>Letters only: a run of digits might be taken for a national number, and masked.
 */
@Singleton
public final class Handles {

    private static final int KEY_BYTES = 64;
    private static final int PSEUDONYM_BYTES = 16;
    private static final int BYTES = 16 + PSEUDONYM_BYTES;
    private static final int HALF = 4;
    private static final int LOW = 0xf;

    /** What a handle looks like. */
    public static final String FORM = "[a-p]{64}";

    private final AesSiv cipher;

    Handles() {
        byte[] key = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(key);
        try {
            cipher = new AesSiv(key);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-SIV isn't available", e);
        }
    }

    /** The handle of a person, the same as long as this process lives. */
    String of(String round, Pseudonym person) {
        try {
            byte[] sealed = cipher.encryptDeterministically(person.bytes(), context(round));
            StringBuilder letters = new StringBuilder(2 * BYTES);
            for (byte b : sealed) {
                letters.append((char) ('a' + (b >> HALF & LOW))).append((char) ('a' + (b & LOW)));
            }
            return letters.toString();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a handle can't be made", e);
        }
    }

    /** Whose handle it is; empty if it wasn't made by this process, for this round. */
    Optional<Pseudonym> resolve(String round, String handle) {
        if (!handle.matches(FORM)) {
            return Optional.empty();
        }
        byte[] sealed = new byte[BYTES];
        for (int i = 0; i < BYTES; i++) {
            sealed[i] = (byte) (handle.charAt(2 * i) - 'a' << HALF | handle.charAt(2 * i + 1) - 'a');
        }
        try {
            return Optional.of(Pseudonym.of(cipher.decryptDeterministically(sealed, context(round))));
        } catch (GeneralSecurityException e) {
            return Optional.empty();
        }
    }

    private static byte[] context(String round) {
        return round.getBytes(StandardCharsets.UTF_8);
    }
}
