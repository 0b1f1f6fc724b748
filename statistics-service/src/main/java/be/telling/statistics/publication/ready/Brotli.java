package be.telling.statistics.publication.ready;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.encoder.Encoder;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Brotli (RFC 7932), where the library in native code is there for this platform and may be loaded. */
@ApplicationScoped
class Brotli {
    private static final Logger LOG = Logger.getLogger(Brotli.class);

    /**
     * As long as gzip's best takes, and 5 per cent (data) to 15 (pages) less of it. The best, 11, takes a second for data of 800 kB
     * instead of 15 ms, to save a sixth more; a reader waits for it, and who makes up addresses would have the processor.
     */
    private static final int QUALITY = 9;

    private final boolean available = isUsable();

    /** Empty where this machine can't. */
    Optional<byte[]> pack(byte[] bytes) {
        return available ? Optional.of(compress(bytes)) : Optional.empty();
    }

    private static byte[] compress(byte[] bytes) {
        try {
            return Encoder.compress(bytes, new Encoder.Parameters().setQuality(QUALITY));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Tried, since code that was found may still not run. */
    private static boolean isUsable() {
        try {
            Brotli4jLoader.ensureAvailability();
            return compress(new byte[1]).length > 0;
        } catch (LinkageError | UncheckedIOException e) {
            LOG.infof("No brotli on this machine (%s): answers are packed with gzip only", e.getMessage());
            return false;
        }
    }
}
