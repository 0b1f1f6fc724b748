package be.telling.commons.keys;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Key encryption keys in a PKCS#12 store, for operators who keep them so: every entry is an AES key of 256 bits, and its alias
 * is its name. {@code keytool -genseckey -storetype PKCS12 -keyalg AES -keysize 256 -alias kek-2026-01} makes one.
 */
public final class KeyStoreFile {

    private KeyStoreFile() {}

    /**
     * Reads all keys, the current one first.
     *
     * @param current alias of the current one; without it the last by name is current, so names with dates rotate by themselves
     * @throws KeyFileException if the file isn't private, the password is wrong, or it holds something else
     */
    public static List<EncryptionKey> read(Path file, char[] password, Optional<String> current) {
        byte[] content = PrivateFile.read(file);
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(new ByteArrayInputStream(content), password);
            List<String> aliases = new ArrayList<>(Collections.list(store.aliases()));
            aliases.sort(Collections.reverseOrder());
            current.ifPresent(alias -> putFirst(aliases, alias));
            List<EncryptionKey> keys = new ArrayList<>();
            for (String alias : aliases) {
                keys.add(key(store, alias, password));
            }
            if (keys.isEmpty()) {
                throw new IllegalArgumentException("there is no key");
            }
            return keys;
        } catch (IOException | GeneralSecurityException e) {
            throw new KeyFileException(file, "can't be opened with this password, or is no PKCS#12 store");
        } catch (IllegalArgumentException e) {
            throw new KeyFileException(file, "holds something else than AES keys of 256 bits, or not the current one");
        } finally {
            Arrays.fill(content, (byte) 0);
        }
    }

    private static EncryptionKey key(KeyStore store, String alias, char[] password) throws GeneralSecurityException {
        Key key = store.getKey(alias, password);
        if (key == null || key.getEncoded() == null) {
            throw new IllegalArgumentException("no secret key");
        }
        byte[] bytes = key.getEncoded();
        try {
            return new EncryptionKey(alias, bytes);
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }

    private static void putFirst(List<String> aliases, String alias) {
        if (!aliases.remove(alias)) {
            throw new IllegalArgumentException("no such alias");
        }
        aliases.addFirst(alias);
    }
}
