package be.telling.lookup.quota;

import java.time.Duration;

/**
 * Translates moments of the database's clock into the nanoseconds of the machine. Each answer of the database gives bounds
 * between which its clock must have been read; the narrowest of the last half minute is kept, for if each answer were
 * translated for itself, the slots would come and go with the delays of the network.
 */
final class DatabaseClock {

    private static final long TRUSTED = Duration.ofSeconds(30).toNanos();

    private boolean known;
    private long offset;
    private long uncertainty;
    private long observedAt;

    /**
     * @param databaseNanos what the database's clock showed some time between sending and receiving
     */
    void observe(long databaseNanos, long sent, long received) {
        long earliest = sent - databaseNanos;
        long latest = received - databaseNanos;
        boolean impossible = offset < earliest || offset > latest;
        boolean old = received - observedAt > TRUSTED;
        if (!known || impossible || old || latest - earliest < uncertainty) {
            known = true;
            offset = earliest + (latest - earliest) / 2;
            uncertainty = latest - earliest;
            observedAt = received;
        }
    }

    long toLocal(long databaseNanos) {
        return databaseNanos + offset;
    }
}
