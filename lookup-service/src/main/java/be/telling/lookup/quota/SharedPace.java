package be.telling.lookup.quota;

import be.telling.lookup.database.Database;
import jakarta.inject.Singleton;

/**
 * What all replicas have to know of each other's luck: that the register finds it too much, and that it is down. By the
 * database's clock, which is one for all.
 */
@Singleton
final class SharedPace {

    /**
     * Answers to calls that were under way together are one complaint, not many. A second complaint at about the pace of the
     * last one tells what the register really grants, so it is enough to stay a little below.
     */
    private static final String SLOW_DOWN = """
            update register_quota q set
              pace = greatest($1::float8, p.pace * case when abs(p.pace - q.ceiling) <= 0.1 * q.ceiling
                                and q.slowed_at > clock_timestamp() - interval '1 minute' then 0.9 else 0.5 end),
              ceiling = greatest($1::float8, p.pace),
              slowed_at = clock_timestamp()
            from (select register_pace(pace, ceiling, slowed_at) as pace from register_quota where id = 1) p
            where q.id = 1 and q.slowed_at < clock_timestamp() - interval '1 second'""";

    private static final String DOWN = """
            update register_quota set outage = 1, paused_until = clock_timestamp() + $1::float8 * interval '1 second'
            where id = 1 and outage = 0""";

    /**
     * Each trial pays in advance: the next one is twice as far away unless it succeeds. So nobody has to tell that a
     * trial failed, and a replica that dies over it leaves nothing behind.
     */
    private static final String TRY = """
            update register_quota set outage = outage + 1,
              paused_until = clock_timestamp()
                + least($2::float8, $1::float8 * 2 ^ least(outage, 20)) * interval '1 second'
            where id = 1 and outage > 0 and paused_until <= clock_timestamp()""";

    private static final String UP = """
            update register_quota set outage = 0, paused_until = clock_timestamp() where id = 1 and outage > 0""";

    /** Slower than this it would never be known that the register has recovered. */
    private static final double SLOWEST = 0.05;

    private static final double FIRST_PAUSE_SECONDS = 0.5;
    private static final double LONGEST_PAUSE_SECONDS = 30;

    private final Database database;

    SharedPace(Database database) {
        this.database = database;
    }

    void slowDown() {
        database.execute(SLOW_DOWN, SLOWEST);
    }

    void down() {
        database.execute(DOWN, FIRST_PAUSE_SECONDS);
    }

    /** Whether one call may be made now to find out if the register is back. */
    boolean tryOut() {
        return database.execute(TRY, FIRST_PAUSE_SECONDS, LONGEST_PAUSE_SECONDS).rowCount() > 0;
    }

    void up() {
        database.execute(UP);
    }
}
