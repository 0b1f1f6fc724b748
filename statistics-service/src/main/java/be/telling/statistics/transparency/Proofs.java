package be.telling.statistics.transparency;

import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** Proofs as text that a reader can keep and check without asking anybody. */
public final class Proofs {
    private final TransparencyLog log;

    Proofs(TransparencyLog log) {
        this.log = log;
    }

    /**
     * That an entry is in the log as it is signed now: C2SP's tlog-proof, with the entry itself as its extra data. Empty if
     * there is no such entry.
     */
    public Optional<String> inclusion(long index) {
        LogImage image = log.upTo(index + 1);
        // One after the other under one lock, so that path and head are of the same size.
        synchronized (image) {
            return image.entry(index)
                    .map(entry -> text(
                            "c2sp.org/tlog-proof@v1\nextra " + base64(entry) + "\nindex " + index + "\n",
                            image.inclusion(index),
                            image.head().checkpoint()));
        }
    }

    /** That the log of that size is the beginning of the log as it is signed now; empty if it isn't as long. */
    public Optional<String> consistency(long from) {
        LogImage image = log.upTo(from);
        synchronized (image) {
            return from > image.head().size()
                    ? Optional.empty()
                    : Optional.of(text(
                            "telling/log-consistency@v1\nfrom " + from + "\n",
                            image.consistency(from),
                            image.head().checkpoint()));
        }
    }

    private static String text(String start, List<byte[]> hashes, String checkpoint) {
        StringBuilder text = new StringBuilder(start);
        hashes.forEach(hash -> text.append(base64(hash)).append('\n'));
        return text.append('\n').append(checkpoint).toString();
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
