package be.telling.lookup.keys;

import be.telling.commons.keys.EncryptionKey;
import be.telling.commons.keys.Envelope;
import be.telling.commons.keys.KeyFile;
import be.telling.commons.keys.KeyStoreFile;
import be.telling.commons.keys.PrivateFile;
import be.telling.commons.sealedlist.OpeningKeys;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The keys as the operator's files have them at one moment.
 *
 * @param ids of the key encryption keys, the current one first
 */
record HeldKeys(List<String> ids, Envelope envelope, OpeningKeys openingKeys) {

    /** @throws RuntimeException that names the file if one can't be read, and never shows a key */
    static HeldKeys read(Path file, KeySettings store) {
        KeyFile keys = KeyFile.read(file);
        List<EncryptionKey> encryption = store.file()
                .map(path -> KeyStoreFile.read(path, password(store), store.current()))
                .orElseGet(keys::keyEncryptionKeys);
        if (encryption.isEmpty()) {
            throw new IllegalStateException("the key file holds no key encryption key, and no key store is set");
        }
        OpeningKeys opening = keys.openingKeys()
                .orElseThrow(() -> new IllegalStateException("the key file holds no key that opens lists"));
        return new HeldKeys(encryption.stream().map(EncryptionKey::keyId).toList(), Envelope.of(encryption), opening);
    }

    private static char[] password(KeySettings store) {
        Optional<String> fromFile = store.passwordFile()
                .map(path -> new String(PrivateFile.read(path), StandardCharsets.UTF_8)
                        .lines()
                        .findFirst()
                        .orElse(""));
        return fromFile.or(store::password)
                .orElseThrow(() -> new IllegalStateException("the key store's password isn't set"))
                .toCharArray();
    }

    /** Whether other keys would do the same in the same order. */
    boolean isLike(HeldKeys other) {
        return ids.equals(other.ids) && openingKeys.publicKeys().equals(other.openingKeys.publicKeys());
    }
}
