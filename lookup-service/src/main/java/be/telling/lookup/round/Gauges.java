package be.telling.lookup.round;

import be.telling.lookup.database.Database;
import be.telling.lookup.work.Loop;
import be.telling.lookup.work.Machine;
import be.telling.lookup.work.Worker;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.Dependent;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** How much work there is over all rounds, for operators. Looks now and then, not whenever somebody scrapes. */
@Dependent
final class Gauges implements Worker {

    private static final Duration PAUSE = Duration.ofSeconds(10);

    private static final String LOOK = """
            select (select count(*) from sealed_list) as lists,
                   s.persons - s.judged as waiting, s.judged,
                   q.*
            from (select count(*) as persons,
                         -- In hundreds until the last: who is judged sooner than others tells of the result.
                         case when count(waiting_for) = 0 then count(*)
                              else count(*) filter (where waiting_for is null) / 100 * 100 end as judged
                  from staff) s,
                 (select count(*) filter (where state = 0) as open, count(*) filter (where state = 1) as answered,
                         count(*) filter (where state = 2) as stuck, count(*) filter (where state = 3) as leaving,
                         coalesce(extract(epoch from now() - min(created_at) filter (where state = 0)), 0)::bigint as oldest
                  from question) q""";

    private final Database database;
    private final Loop loop;
    private final Map<String, Long> values = new ConcurrentHashMap<>();

    Gauges(Machine machine, Database database, MeterRegistry registry) {
        this.database = database;
        this.loop = new Loop(machine, "gauges", machine.bell(), PAUSE, this::look);
        gauge(registry, "lists", "telling.lists.received", "");
        gauge(registry, "waiting", "telling.staff", "waiting");
        gauge(registry, "judged", "telling.staff", "judged");
        gauge(registry, "open", "telling.questions", "open");
        gauge(registry, "answered", "telling.questions", "answered");
        gauge(registry, "stuck", "telling.questions", "stuck");
        gauge(registry, "leaving", "telling.questions", "leaving");
        gauge(registry, "oldest", "telling.oldest.open.question.seconds", "");
    }

    @Override
    public void start(UUID replica) {
        loop.start();
    }

    @Override
    public void stop() {
        loop.stop();
    }

    private boolean look() {
        Row row = database.execute(LOOK).iterator().next();
        values.replaceAll((column, value) -> row.getLong(column));
        return false;
    }

    private void gauge(MeterRegistry registry, String column, String name, String state) {
        values.put(column, 0L);
        Gauge.Builder<Map<String, Long>> gauge = Gauge.builder(name, values, map -> map.getOrDefault(column, 0L));
        (state.isEmpty() ? gauge : gauge.tag("state", state))
                .strongReference(true)
                .register(registry);
    }
}
