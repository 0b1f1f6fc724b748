package be.telling.commons.keys;

import be.telling.commons.sealedlist.OpeningKeys;
import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The keys that an operator gives a service, as a file that only the service's user may read: {@code
 * {"keyEncryptionKeys": [{"kid", "k", "from"}], "sealingKeys": [JWK with "from"]}}, {@code k} being 32 bytes in base64url.
 * The key with the latest {@code from} that has come is current; without times it is the first. No message of it shows a key.
 */
public final class KeyFile {

    private final List<DatedKey<EncryptionKey>> keyEncryptionKeys;
    private final List<DatedKey<Map<String, String>>> sealingKeys;

    KeyFile(List<DatedKey<EncryptionKey>> keyEncryptionKeys, List<DatedKey<Map<String, String>>> sealingKeys) {
        this.keyEncryptionKeys = List.copyOf(keyEncryptionKeys);
        this.sealingKeys = List.copyOf(sealingKeys);
    }

    /** Fresh keys for a service that keeps encrypted rows. */
    public static KeyFile generate() {
        return new KeyFile(List.of(freshKeyEncryptionKey(DatedKey.ALWAYS)), List.of());
    }

    /** Fresh keys for a service that also opens sealed lists. */
    public static KeyFile generateWithOpeningKeys() {
        return new KeyFile(List.of(freshKeyEncryptionKey(DatedKey.ALWAYS)), List.of(freshSealingKey(DatedKey.ALWAYS)));
    }

    /**
     * Reads a file.
     *
     * @throws KeyFileException if it can't be read, others than its owner and group may read it, or it holds no keys
     */
    public static KeyFile read(Path file) {
        try {
            return KeyFileForm.read(PrivateFile.read(file));
        } catch (IOException e) {
            throw new KeyFileException(file, "can't be read (" + e.getClass().getSimpleName() + ")");
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new KeyFileException(file, "holds something else than keys");
        }
    }

    /**
     * Writes a new file that its owner alone may read.
     *
     * @throws KeyFileException if it exists, for keys that are overwritten are lost, or can't be written
     */
    public void write(Path file) {
        PrivateFile.create(file, KeyFileForm.write(keyEncryptionKeys, sealingKeys));
    }

    /**
     * Writes the keys in the place of those of this file, which keeps its permissions.
     *
     * @throws KeyFileException if it can't be written
     */
    public void replace(Path file) {
        PrivateFile.replace(file, KeyFileForm.write(keyEncryptionKeys, sealingKeys));
    }

    /** These keys and a fresh one of each kind, which is current from that time on. */
    public KeyFile rotated(Instant from) {
        List<DatedKey<EncryptionKey>> encryption = new ArrayList<>(keyEncryptionKeys);
        if (!encryption.isEmpty()) {
            encryption.addFirst(freshKeyEncryptionKey(from));
        }
        List<DatedKey<Map<String, String>>> sealing = new ArrayList<>(sealingKeys);
        if (!sealing.isEmpty()) {
            sealing.addFirst(freshSealingKey(from));
        }
        return new KeyFile(encryption, sealing);
    }

    /**
     * These keys but one.
     *
     * @throws IllegalArgumentException if there is no such key, or it is current, or is going to be
     */
    public KeyFile without(String keyId, Instant now) {
        if (keyIds().noneMatch(keyId::equals)) {
            throw new IllegalArgumentException("there is no key with this id");
        }
        if (!isOld(keyEncryptionKeys(now).stream().map(EncryptionKey::keyId).toList(), keyEncryptionKeys, keyId, now)
                && !isOld(sealingKeys(now).stream().map(KeyFile::keyId).toList(), sealingKeys, keyId, now)) {
            throw new IllegalArgumentException("a key that is in use can't be retired; rotate first");
        }
        return new KeyFile(
                keyEncryptionKeys.stream()
                        .filter(k -> !k.key().keyId().equals(keyId))
                        .toList(),
                sealingKeys.stream().filter(k -> !keyId(k.key()).equals(keyId)).toList());
    }

    private static <K> boolean isOld(List<String> currentFirst, List<DatedKey<K>> keys, String keyId, Instant now) {
        long due = keys.stream().filter(key -> !key.from().isAfter(now)).count();
        int place = currentFirst.indexOf(keyId);
        return place > 0 && place < due;
    }

    private Stream<String> keyIds() {
        return Stream.concat(
                keyEncryptionKeys.stream().map(k -> k.key().keyId()),
                sealingKeys.stream().map(k -> keyId(k.key())));
    }

    /** The current one first; none if they stand elsewhere. */
    public List<EncryptionKey> keyEncryptionKeys() {
        return keyEncryptionKeys(Instant.now());
    }

    /** As they are at this time. */
    public List<EncryptionKey> keyEncryptionKeys(Instant now) {
        return DatedKey.currentFirst(keyEncryptionKeys, now);
    }

    private List<Map<String, String>> sealingKeys(Instant now) {
        return DatedKey.currentFirst(sealingKeys, now);
    }

    /** Envelopes of the key encryption keys. */
    public Envelope envelope() {
        return Envelope.of(keyEncryptionKeys());
    }

    /** Empty for a service that opens no lists. */
    public Optional<OpeningKeys> openingKeys() {
        return openingKeys(Instant.now());
    }

    /** As they are at this time. */
    public Optional<OpeningKeys> openingKeys(Instant now) {
        return sealingKeys.isEmpty() ? Optional.empty() : Optional.of(OpeningKeys.fromJwks(sealingKeys(now)));
    }

    @Override
    public String toString() {
        return "KeyFile" + keyIds().toList();
    }

    private static String keyId(Map<String, String> jwk) {
        return String.valueOf(jwk.get("kid"));
    }

    private static DatedKey<EncryptionKey> freshKeyEncryptionKey(Instant from) {
        // The day tells operators which key is which; the random end keeps two of one day apart.
        String day = LocalDate.now(ZoneOffset.UTC).toString();
        byte[] end = EncryptionKey.generate("x").bytes();
        return new DatedKey<>(
                EncryptionKey.generate("kek-" + day + "-" + base64(end).substring(0, 6)), from);
    }

    private static DatedKey<Map<String, String>> freshSealingKey(Instant from) {
        return new DatedKey<>(OpeningKeys.generate().toJwks().getFirst(), from);
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
