package be.telling.lookup.quota;

import be.telling.lookup.database.Database;
import be.telling.lookup.database.Statements;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.inject.Singleton;
import java.util.UUID;

/**
 * The calls that may be under way, as rows that replicas hold for some seconds at a time. What a dead replica held is
 * free again when its time is over.
 */
@Singleton
final class PermitTable {

    /** As long as a dead replica's permits are missed. */
    static final int HELD_SECONDS = 5;

    private static final String SEEN = """
            insert into replica (id, seen_at) values ($1, clock_timestamp())
            on conflict (id) do update set seen_at = excluded.seen_at""";

    private static final String PLACE = """
            select count(*)::int as replicas, (count(*) filter (where id < $1))::int as place
            from replica where id = $1 or seen_at > now() - $2::int * interval '1 second'""";

    private static final String FORGET_DEAD = "delete from replica where seen_at < now() - interval '1 hour'";

    private static final String EXIST =
            "insert into register_permit (n) select generate_series(1, $1::int) on conflict do nothing";

    private static final String RELEASE = """
            update register_permit set holder = null, held_until = null
            where holder = $1 and n not in
              (select n from register_permit where holder = $1 and n <= $2 order by n limit $3)""";

    private static final String KEEP = """
            update register_permit set held_until = clock_timestamp() + $2::int * interval '1 second'
            where holder = $1""";

    private static final String TAKE = """
            update register_permit p set holder = $1, held_until = clock_timestamp() + $4::int * interval '1 second'
            from (select n from register_permit
                  where n <= $2 and (holder is null or held_until < clock_timestamp())
                  order by n limit $3 for update skip locked) free
            where p.n = free.n""";

    private final Database database;

    PermitTable(Database database) {
        this.database = database;
    }

    /** How many permits a replica should hold, and how many replicas there are. */
    record Share(int permits, int replicas) {}

    /** Shows that the replica lives, and says what its share of so many permits is. */
    Share share(UUID replica, int permits) {
        database.execute(SEEN, replica);
        database.execute(FORGET_DEAD);
        Row row = database.execute(PLACE, replica, HELD_SECONDS).iterator().next();
        int replicas = row.getInteger("replicas");
        return new Share(FairShare.of(permits, replicas, row.getInteger("place")), replicas);
    }

    /** Holds up to this many for the next seconds and returns how many there are; the others are free for others. */
    int hold(UUID replica, int permits, int wanted) {
        return database.inTransaction(tx -> {
            tx.execute(EXIST, permits);
            tx.execute(RELEASE, replica, permits, wanted);
            int held = tx.execute(KEEP, replica, HELD_SECONDS).rowCount();
            return held >= wanted ? held : held + take(tx, replica, permits, wanted - held);
        });
    }

    void leave(UUID replica) {
        database.execute("update register_permit set holder = null, held_until = null where holder = $1", replica);
        database.execute("delete from replica where id = $1", replica);
    }

    private static int take(Statements tx, UUID replica, int permits, int missing) {
        return tx.execute(TAKE, replica, permits, missing, HELD_SECONDS).rowCount();
    }
}
