package be.telling.lookup.keys;

import be.telling.commons.keys.EncryptionKey;
import be.telling.commons.keys.Envelope;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;

/**
 * Makes a key for each round, and opens it again. In the database it stands in an envelope of the key file, in memory
 * only while the round has work to do; when both are gone, nothing that was stored about the round can be read.
 */
@Singleton
public final class RoundKeys {

    private final Supplier<Envelope> envelope;
    private final ConcurrentMap<String, RoundCipher> ciphers = new ConcurrentHashMap<>();

    @Inject
    RoundKeys(KeyRing ring) {
        this.envelope = ring::envelope;
    }

    RoundKeys(Envelope envelope) {
        this.envelope = () -> envelope;
    }

    /** A fresh key for this round, in its envelope. */
    public byte[] create(String round) {
        byte[] key = EncryptionKey.generate("round").bytes();
        return envelope.get().encrypt(key, place(round));
    }

    /** The cipher of the round that this envelope belongs to. */
    public RoundCipher cipher(String round, byte[] wrappedKey) {
        return ciphers.computeIfAbsent(
                round, id -> new RoundCipher(id, envelope.get().decrypt(wrappedKey, place(id))));
    }

    /** The same key in an envelope of the current key encryption key; empty if it is in one. */
    Optional<byte[]> rewrapped(String round, byte[] wrappedKey) {
        Envelope now = envelope.get();
        return now.isCurrent(wrappedKey)
                ? Optional.empty()
                : Optional.of(now.encrypt(now.decrypt(wrappedKey, place(round)), place(round)));
    }

    /** Forgets every key but those of these rounds. */
    public void keepOnly(Set<String> rounds) {
        ciphers.keySet().retainAll(rounds);
    }

    private static String place(String round) {
        return "telling-lookup/round-key/" + round;
    }
}
