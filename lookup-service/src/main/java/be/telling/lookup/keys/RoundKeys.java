package be.telling.lookup.keys;

import be.telling.commons.keys.EncryptionKey;
import be.telling.commons.keys.Envelope;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * Makes a key for each round, and opens it again. In the database it stands in an envelope of the key file, in memory
 * only while the round has work to do; when both are gone, nothing that was stored about the round can be read.
 */
@Singleton
public final class RoundKeys {

    private final Envelope envelope;
    private final ConcurrentMap<String, RoundCipher> ciphers = new ConcurrentHashMap<>();

    RoundKeys(Envelope envelope) {
        this.envelope = envelope;
    }

    /** A fresh key for this round, in its envelope. */
    public byte[] create(String round) {
        byte[] key = EncryptionKey.generate("round").bytes();
        return envelope.encrypt(key, place(round));
    }

    /** The cipher of the round that this envelope belongs to. */
    public RoundCipher cipher(String round, byte[] wrappedKey) {
        return ciphers.computeIfAbsent(round, id -> new RoundCipher(id, envelope.decrypt(wrappedKey, place(id))));
    }

    /** Forgets every key but those of these rounds. */
    public void keepOnly(Set<String> rounds) {
        ciphers.keySet().retainAll(rounds);
    }

    private static String place(String round) {
        return "telling-lookup/round-key/" + round;
    }
}
