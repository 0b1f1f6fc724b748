package be.telling.lookup.keys;

import be.telling.commons.keys.Envelope;
import be.telling.commons.keys.KeyFile;
import be.telling.commons.sealedlist.OpeningKeys;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Reads the service's key file once, at start. */
@Singleton
final class KeyRing {

    private final KeyFile keys;

    KeyRing(@ConfigProperty(name = "telling.lookup.keys-file") Path file) {
        this.keys = KeyFile.read(file);
    }

    @Produces
    @Singleton
    Envelope envelope() {
        return keys.envelope();
    }

    @Produces
    @Singleton
    OpeningKeys openingKeys() {
        return keys.openingKeys()
                .orElseThrow(() -> new IllegalStateException("the key file holds no key that opens lists"));
    }
}
