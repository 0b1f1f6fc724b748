package be.telling.lookup.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.telling.commons.keys.EnvelopeBrokenException;
import be.telling.commons.keys.KeyFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyRingTest {

    private static final String PASSWORD = "correct horse";
    private static final String ROUND = "round";

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final Path file;
    private final Path store;
    private final Path password;

    KeyRingTest(@TempDir Path folder) {
        this.file = folder.resolve("keys.json");
        this.store = folder.resolve("keys.p12");
        this.password = folder.resolve("password");
    }

    private record Settings(Optional<Path> file, Optional<String> password, Optional<Path> passwordFile)
            implements KeySettings {

        @Override
        public Optional<String> current() {
            return Optional.empty();
        }
    }

    private static final Settings NO_STORE = new Settings(Optional.empty(), Optional.empty(), Optional.empty());

    private int run(String... words) {
        return new KeyCommands(new PrintStream(out), new PrintStream(err)).run(List.of(words));
    }

    private KeyRing ring() {
        return new KeyRing(() -> HeldKeys.read(file, NO_STORE));
    }

    private String currentKek() {
        return KeyFile.read(file).keyEncryptionKeys().getFirst().keyId();
    }

    @Test
    void aRotatedKeyIsUsedWithoutARestartAndTheOldOneStillOpens() {
        run("generate-keys", file.toString());
        KeyRing ring = ring();
        byte[] old = ring.envelope().encrypt(new byte[] {1}, "place");
        String oldSealing = ring.openingKeys().current().keyId();

        int status = run("rotate-keys", file.toString(), "--in", "PT0S");
        ring.look();

        assertThat(status).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("current from", currentKek());
        assertThat(ring.openingKeys().current().keyId()).isNotEqualTo(oldSealing);
        assertThat(ring.openingKeys().find(oldSealing)).isPresent();
        assertThat(ring.envelope().isCurrent(old)).isFalse();
        assertThat(ring.envelope().decrypt(old, "place")).containsExactly(1);
    }

    @Test
    void aNewKeyIsHeldBeforeItIsUsed() {
        run("generate-keys", file.toString());
        KeyRing ring = ring();
        String oldSealing = ring.openingKeys().current().keyId();

        run("rotate-keys", file.toString());
        ring.look();

        assertThat(ring.openingKeys().current().keyId()).isEqualTo(oldSealing);
        assertThat(ring.openingKeys().publicKeys()).hasSize(2);
    }

    @Test
    void theKeyOfARoundMovesToTheNewKeySoThatTheOldOneCanGo() {
        run("generate-keys", file.toString());
        KeyRing ring = ring();
        RoundKeys keys = new RoundKeys(ring);
        byte[] wrapped = keys.create(ROUND);
        String old = currentKek();
        assertThat(keys.rewrapped(ROUND, wrapped)).isEmpty();
        run("rotate-keys", file.toString(), "--in", "PT0S");
        ring.look();

        byte[] rewrapped = keys.rewrapped(ROUND, wrapped).orElseThrow();
        int status = run("retire-key", file.toString(), old);
        ring.look();

        assertThat(status).isZero();
        RoundKeys others = new RoundKeys(ring());
        Pseudonym pseudonym = new Pseudonym(1, 2);
        byte[] sealed = keys.cipher(ROUND, rewrapped).seal(Content.VERDICT, pseudonym, new byte[] {7});
        assertThat(others.cipher(ROUND, rewrapped).open(Content.VERDICT, pseudonym, sealed))
                .containsExactly(7);
        assertThatThrownBy(() -> new RoundKeys(ring()).cipher(ROUND, wrapped))
                .isInstanceOf(EnvelopeBrokenException.class);
    }

    @Test
    void aKeyInUseIsNotRetiredAndAWrongCommandChangesNothing() throws IOException {
        run("generate-keys", file.toString());
        byte[] before = Files.readAllBytes(file);

        assertThat(run("retire-key", file.toString(), currentKek())).isEqualTo(1);
        assertThat(run("rotate-keys", file.toString(), "--in", "soon")).isEqualTo(1);
        assertThat(run("generate-keys", file.toString())).isEqualTo(1);
        assertThat(run("rotate-keys")).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("in use", "exists already", "usage");
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
    }

    @Test
    void keysThatCannotBeReadAgainStayAsTheyWere() throws IOException {
        run("generate-keys", file.toString());
        KeyRing ring = ring();
        byte[] sealed = ring.envelope().encrypt(new byte[] {1}, "place");

        Files.writeString(file, "half a f");
        ring.look();

        assertThat(ring.envelope().decrypt(sealed, "place")).containsExactly(1);
    }

    @Test
    void keyEncryptionKeysMayStandInAKeyStoreOfTheirOwn() throws Exception {
        run("generate-keys", file.toString());
        writeStore();
        Files.writeString(password, PASSWORD + "\n");
        Files.setPosixFilePermissions(password, PosixFilePermissions.fromString("r--r-----"));

        HeldKeys byFile = held(null, password);
        HeldKeys byValue = held(PASSWORD, null);

        assertThat(byFile.ids()).containsExactly("kek-2026-02", "kek-2026-01");
        assertThat(byValue.ids()).isEqualTo(byFile.ids());
        assertThat(byFile.openingKeys().publicKeys()).hasSize(1);
        assertThatThrownBy(() -> held(null, null)).hasMessageContaining("password isn't set");
        Files.setPosixFilePermissions(password, PosixFilePermissions.fromString("r--r--r--"));
        assertThatThrownBy(() -> held(null, password)).hasMessageContaining("0600");
    }

    private HeldKeys held(@Nullable String value, @Nullable Path inFile) {
        return HeldKeys.read(
                file, new Settings(Optional.of(store), Optional.ofNullable(value), Optional.ofNullable(inFile)));
    }

    private void writeStore() throws GeneralSecurityException, IOException {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        keys.load(null, null);
        for (String alias : Stream.of("kek-2026-01", "kek-2026-02").toList()) {
            keys.setEntry(
                    alias,
                    new KeyStore.SecretKeyEntry(new SecretKeySpec(new byte[32], "AES")),
                    new KeyStore.PasswordProtection(PASSWORD.toCharArray()));
        }
        try (OutputStream target = Files.newOutputStream(store)) {
            keys.store(target, PASSWORD.toCharArray());
        }
        Files.setPosixFilePermissions(store, PosixFilePermissions.fromString("rw-------"));
    }
}
