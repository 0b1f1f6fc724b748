package be.telling.lookup.keys;

import be.telling.commons.keys.Envelope;
import be.telling.commons.sealedlist.OpeningKeys;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * The service's keys. The operator's files are looked at again while the service runs, so that keys rotate without a restart; if they
 * can't be read then, the keys that were read before stay.
 */
@Singleton
public final class KeyRing {

    private static final Logger LOG = Logger.getLogger(KeyRing.class);

    /** Much shorter than the time that a new key waits before it is used. */
    private static final Duration BELIEVED = Duration.ofSeconds(5);

    private final Supplier<HeldKeys> files;
    private HeldKeys held;
    private long readAt;
    private boolean complained;

    @Inject
    KeyRing(@ConfigProperty(name = "telling.lookup.keys-file") Path file, KeySettings store) {
        this(() -> HeldKeys.read(file, store));
    }

    KeyRing(Supplier<HeldKeys> files) {
        this.files = files;
        this.held = files.get();
        this.readAt = System.nanoTime();
    }

    /** Envelopes of the key encryption keys as they are now. */
    public Envelope envelope() {
        return held().envelope();
    }

    /** The keys that open lists, the one to seal to first. */
    public OpeningKeys openingKeys() {
        return held().openingKeys();
    }

    private synchronized HeldKeys held() {
        if (System.nanoTime() - readAt >= BELIEVED.toNanos()) {
            look();
            readAt = System.nanoTime();
        }
        return held;
    }

    synchronized void look() {
        try {
            HeldKeys now = files.get();
            if (!now.isLike(held)) {
                held = now;
                LOG.infof(
                        "keys were changed; the current ones are %s and %s",
                        now.ids().getFirst(), now.openingKeys().current().keyId());
            }
            complained = false;
        } catch (RuntimeException e) {
            if (!complained) {
                // Messages of these exceptions name files, never keys.
                LOG.errorf("keys can't be read again, the earlier ones stay: %s", e.getMessage());
                complained = true;
            }
        }
    }
}
