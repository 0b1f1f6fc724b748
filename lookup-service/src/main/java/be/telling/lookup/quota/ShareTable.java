package be.telling.lookup.quota;

import be.telling.lookup.database.Database;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.inject.Singleton;
import java.util.UUID;

/**
 * How the grant is shared: replicas hold parts of it for some seconds at a time, never more together than there is. Who
 * has nothing to ask has no part; what a dead one held is free again when its time is over.
 */
@Singleton
final class ShareTable {

    /** As long as a dead replica's share is missed. */
    static final int HELD_SECONDS = 4;

    private static final String RENEW = """
            select s.rate_share, s.calls_share, q.outage, clock_timestamp() as now,
                   register_pace(q.pace, q.ceiling, q.slowed_at) as pace,
                   (extract(epoch from q.paused_until - clock_timestamp()) * 1000000)::bigint as paused
            from renew_share($1, $2, $3, $4, $5, $6, $7) s, register_quota q where q.id = 1""";

    /** Its last calls still count as of the last second. */
    private static final String LEAVE = """
            update replica set seen_at = clock_timestamp() - interval '1 minute', wants = false, rate_held = $2, calls_held = 0,
              held_until = clock_timestamp() + interval '1.1 seconds'
            where id = $1""";

    private final Database database;

    ShareTable(Database database) {
        this.database = database;
    }

    /**
     * Shows that the replica lives, gives back what it has no right to any more, and takes what is free of its part.
     *
     * @param wants whether it has something to ask
     * @param rateUsed the most calls a second that it may come to use before it has the answer, if that is more than its part
     * @param callsUsed the most calls at once, likewise
     */
    Share renew(UUID replica, boolean wants, int rateUsed, int callsUsed, int rate, int concurrency) {
        Row row = database.execute(RENEW, replica, wants, rateUsed, callsUsed, rate, concurrency, HELD_SECONDS)
                .iterator()
                .next();
        return new Share(
                row.getInteger("rate_share"),
                row.getInteger("calls_share"),
                row.getDouble("pace"),
                row.getInteger("outage"),
                row.getLong("paused") * 1_000,
                row.getOffsetDateTime("now").toInstant());
    }

    void leave(UUID replica, int rateUsed) {
        database.execute(LEAVE, replica, rateUsed);
    }
}
