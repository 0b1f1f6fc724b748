package be.telling.commons.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Optional;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyStoreFileTest {

    private static final char[] PASSWORD = "correct horse".toCharArray();

    private final Path file;

    KeyStoreFileTest(@TempDir Path folder) {
        this.file = folder.resolve("keys.p12");
    }

    @Test
    void theLastByNameIsCurrentUnlessAnotherIsNamed() throws Exception {
        EncryptionKey older = EncryptionKey.generate("kek-2025-12");
        EncryptionKey newer = EncryptionKey.generate("kek-2026-01");
        store(older, newer);

        assertThat(KeyStoreFile.read(file, PASSWORD, Optional.empty())).containsExactly(newer, older);
        assertThat(KeyStoreFile.read(file, PASSWORD, Optional.of("kek-2025-12")))
                .containsExactly(older, newer);
    }

    @Test
    void aWrongPasswordAKeyThatIsNotThereAndOthersPermissionsAreRefused() throws Exception {
        store(EncryptionKey.generate("kek-2026-01"));

        assertRefused("other horse", Optional.empty(), "can't be opened");
        assertRefused("correct horse", Optional.of("kek-2027-01"), "not the current one");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        assertRefused("correct horse", Optional.empty(), "0600");
    }

    @Test
    void aShortKeyIsRefused() throws Exception {
        KeyStore store = empty();
        put(store, "kek-short", new SecretKeySpec(new byte[16], "AES"));
        write(store);

        assertRefused("correct horse", Optional.empty(), "256 bits");
    }

    private void assertRefused(String password, Optional<String> current, String reason) {
        assertThatExceptionOfType(KeyFileException.class)
                .isThrownBy(() -> KeyStoreFile.read(file, password.toCharArray(), current))
                .withMessageContaining(reason)
                .withNoCause();
    }

    private void store(EncryptionKey... keys) throws GeneralSecurityException, IOException {
        KeyStore store = empty();
        for (EncryptionKey key : keys) {
            put(store, key.keyId(), key.secretKey());
        }
        write(store);
    }

    private static KeyStore empty() throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        return store;
    }

    private static void put(KeyStore store, String alias, SecretKey key) throws GeneralSecurityException {
        store.setEntry(alias, new KeyStore.SecretKeyEntry(key), new KeyStore.PasswordProtection(PASSWORD));
    }

    private void write(KeyStore store) throws GeneralSecurityException, IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            store.store(out, PASSWORD);
        }
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    }
}
