package be.telling.lookup.keys;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A PKCS#12 store for the key encryption keys, if they don't stand in the key file. Environment: {@code
 * TELLING_LOOKUP_KEY_STORE_*}. The keys that open lists are always in the key file: such stores have no form for them.
 */
@ConfigMapping(prefix = "telling.lookup.key-store")
public interface KeySettings {

    /** The store; every entry is an AES key of 256 bits. */
    Optional<Path> file();

    /** Its password; better in a file. */
    Optional<String> password();

    /** A file whose first line is the password, as private as the store. */
    Optional<Path> passwordFile();

    /** Alias of the key to encrypt with; the last by name if not set. */
    Optional<String> current();
}
