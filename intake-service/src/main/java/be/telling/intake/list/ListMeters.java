package be.telling.intake.list;

import be.telling.commons.reading.Reading;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What the intake tells its operator in numbers: rows as they are read, lists by state. */
@ApplicationScoped
class ListMeters {

    private final Pool pool;
    private final MultiGauge lists;
    private final Counter accepted;
    private final Counter rejected;
    private final Counter duplicates;

    ListMeters(Pool pool, MeterRegistry registry) {
        this.pool = pool;
        this.lists = MultiGauge.builder("telling.lists")
                .description("Lists in the database by state")
                .register(registry);
        this.accepted = rows(registry, "accepted");
        this.rejected = rows(registry, "rejected");
        this.duplicates = rows(registry, "duplicate");
    }

    private static Counter rows(MeterRegistry registry, String result) {
        return Counter.builder("telling.rows")
                .description("Rows of lists that were read to their end")
                .tag("result", result)
                .register(registry);
    }

    void read(Reading reading) {
        accepted.increment(reading.accepted());
        rejected.increment(reading.rejected());
        duplicates.increment(reading.duplicates());
    }

    @Scheduled(every = "15s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> measure() {
        return pool.query("select state, count(*) as lists from staff_list group by state")
                .execute()
                .invoke(found -> {
                    Map<ListState, Long> counts = new EnumMap<>(ListState.class);
                    found.forEach(row -> counts.put(ListState.valueOf(row.getString("state")), row.getLong("lists")));
                    publish(counts);
                })
                .replaceWithVoid();
    }

    private void publish(Map<ListState, Long> counts) {
        List<MultiGauge.Row<?>> rows = new ArrayList<>();
        for (ListState state : ListState.values()) {
            rows.add(MultiGauge.Row.of(Tags.of("state", state.code()), counts.getOrDefault(state, 0L)));
        }
        lists.register(rows, true);
    }
}
