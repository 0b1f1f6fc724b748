package be.telling.lookup.quota;

import be.telling.lookup.database.Database;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.inject.Singleton;

/**
 * The row from which all replicas take their slots. It also carries what they have to know of each other's luck: that
 * the register finds it too much, and that it is down. By the database's clock, which is one for all.
 *
 * <p>While the register is down, each slot is a single trial that pays in advance: the next one is twice as far away
 * unless it succeeds. So nobody has to tell that a trial failed, and a replica that dies over it leaves nothing behind.
 */
@Singleton
final class SharedPace {

    private static final String RESERVE = """
            with quota as (
              select greatest(next_slot, clock_timestamp() + interval '2 ms') as first, outage, paused_until,
                     least(1, pace + $3 * extract(epoch from clock_timestamp() - slowed_at)::float8) as pace,
                     clock_timestamp() as now
              from register_quota where id = 1 for update),
            granted as (
              select *, case when paused_until > now then 0 when outage > 0 then 1 else $1::int end as slots,
                     $2::float8 / pace * interval '1 second' as step
              from quota)
            update register_quota r set
              next_slot = case when g.slots > 0 then g.first + g.slots * g.step else r.next_slot end,
              outage = case when g.slots > 0 and g.outage > 0 then g.outage + 1 else g.outage end,
              paused_until = case when g.slots > 0 and g.outage > 0
                                  then g.now + least($5::float8, $4::float8 * 2 ^ least(g.outage, 20)) * interval '1 second'
                                  else r.paused_until end
            from granted g where r.id = 1
            returning g.slots, g.outage > 0 as trial,
                      (extract(epoch from g.first) * 1000000)::bigint as first,
                      (extract(epoch from g.step) * 1000000)::bigint as step,
                      (extract(epoch from g.now) * 1000000)::bigint as now,
                      (extract(epoch from r.paused_until - g.now) * 1000000)::bigint as paused""";

    /** Answers to calls that were under way together are one complaint, not many. */
    private static final String SLOW_DOWN = """
            update register_quota set slowed_at = clock_timestamp(),
              pace = greatest($2::float8,
                              least(1, pace + $1 * extract(epoch from clock_timestamp() - slowed_at)::float8) / 2)
            where id = 1 and (slowed_at < clock_timestamp() - interval '1 second')""";

    private static final String DOWN = """
            update register_quota set outage = 1, paused_until = clock_timestamp() + $1::float8 * interval '1 second'
            where id = 1 and outage = 0""";

    private static final String UP = """
            update register_quota set outage = 0, paused_until = clock_timestamp() where id = 1 and outage > 0""";

    /** From half to full pace in two seconds: one complaint costs half a second, and a steady one slows down further. */
    private static final double RECOVERY_PER_SECOND = 0.25;

    /** Slower than this it would never be known that the register has recovered. */
    private static final double SLOWEST = 0.05;

    private static final double FIRST_PAUSE_SECONDS = 0.5;
    private static final double LONGEST_PAUSE_SECONDS = 30;

    private final Database database;

    SharedPace(Database database) {
        this.database = database;
    }

    /** @param step seconds between slots at full pace */
    Reservation reserve(int slots, double step) {
        Row row = database.execute(
                        RESERVE, slots, step, RECOVERY_PER_SECOND, FIRST_PAUSE_SECONDS, LONGEST_PAUSE_SECONDS)
                .iterator()
                .next();
        return new Reservation(
                row.getInteger("slots"),
                nanos(row, "first"),
                nanos(row, "step"),
                nanos(row, "now"),
                nanos(row, "paused"),
                row.getBoolean("trial"));
    }

    void slowDown() {
        database.execute(SLOW_DOWN, RECOVERY_PER_SECOND, SLOWEST);
    }

    void down() {
        database.execute(DOWN, FIRST_PAUSE_SECONDS);
    }

    void up() {
        database.execute(UP);
    }

    private static long nanos(Row row, String column) {
        return row.getLong(column) * 1_000;
    }
}
