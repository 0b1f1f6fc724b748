package be.telling.statistics.transparency;

import be.telling.commons.keys.Envelope;
import be.telling.statistics.database.Transactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * What this service published, withdrew and refused, for good: entries are only ever added, and whoever keeps a signed head
 * can tell whether that is so. When the log isn't what was signed, this says so, refuses every further entry, and the
 * service isn't ready.
 */
@ApplicationScoped
public class TransparencyLog {
    private static final Logger LOG = Logger.getLogger(TransparencyLog.class);

    /** Readers see an entry at the latest so long after it was committed by another replica. */
    private static final Duration FRESH = Duration.ofMillis(500);

    private final LogStore store;
    private final LogImage image;
    private final Transactions transactions;
    private final Envelope envelope;
    private final ReentrantLock refreshing = new ReentrantLock();
    private volatile long refreshedAt;
    private volatile boolean verified;
    private volatile @Nullable LogBrokenException broken;

    TransparencyLog(LogStore store, LogKeys keys, Transactions transactions, Envelope envelope) {
        this.store = store;
        this.image = new LogImage(keys);
        this.transactions = transactions;
        this.envelope = envelope;
    }

    /**
     * Appends as part of the transaction that is under way: the entry is there if and only if its occasion is.
     *
     * @return its index
     */
    public Uni<Long> append(LogEntry entry) {
        failIfBroken();
        return store.append(entry).invoke(index -> LOG.infof("Log entry %d: %s", index, entry));
    }

    /** Puts on record that a candidate was refused, and nothing else about it; in a transaction of its own. */
    public void refused(String candidateSha256, List<String> rules) {
        Refusal refusal = Refusal.of(candidateSha256, rules);
        transactions.run(() -> append(refusal.entry())
                .chain(index -> store.keepOpening(index, envelope.encrypt(refusal.opening(), place(index)))));
    }

    /** The bytes of an entry; empty if there is no such entry. */
    public Optional<byte[]> entry(long index) {
        return upTo(index + 1).entry(index);
    }

    /** The log as it is now, or as it was last seen while the database is away. */
    LogImage now() {
        if (System.nanoTime() - refreshedAt > FRESH.toNanos() || !verified) {
            tryRefresh();
        }
        return verifiedImage();
    }

    /** The log with at least so many entries, if there are as many. */
    LogImage upTo(long size) {
        if (!verified || image.head().size() < size) {
            tryRefresh();
        }
        return verifiedImage();
    }

    /**
     * Reads what was appended and compares it with what was signed; the first time that is the whole log.
     *
     * @throws LogBrokenException if it isn't the same, from then on each time
     */
    void verify() {
        refreshing.lock();
        try {
            failIfBroken();
            image.take(store.read(image.known()));
            if (!image.isSignedByAll()) {
                store.signAgain();
                image.take(store.read(image.known()));
            }
            if (!verified) {
                LOG.infof(
                        "The log of %d entries is what was signed", image.head().size());
            }
            verified = true;
            refreshedAt = System.nanoTime();
        } catch (LogBrokenException e) {
            if (!isBroken()) {
                broken = e;
                LOG.error("NOTHING IS PUBLISHED ANY MORE, this service isn't ready", e);
            }
            throw e;
        } finally {
            refreshing.unlock();
        }
    }

    boolean isBroken() {
        return broken != null;
    }

    private void tryRefresh() {
        try {
            verify();
        } catch (LogBrokenException e) {
            // Said already; readers keep getting what was sound.
            LOG.debug("The log is broken", e);
        } catch (RuntimeException e) {
            if (!verified) {
                throw e;
            }
            LOG.warn("The log can't be read now; readers get it as it was", e);
        }
    }

    private LogImage verifiedImage() {
        if (!verified) {
            failIfBroken();
        }
        return image;
    }

    private void failIfBroken() {
        LogBrokenException found = broken;
        if (found != null) {
            throw found;
        }
    }

    private static String place(long index) {
        return "statistics/log/" + index;
    }
}
