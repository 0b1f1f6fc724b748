package be.telling.intake.handover;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicLong;

/** What tells an operator that lists wait too long. */
@ApplicationScoped
class HandOverMeters {

    private final Pool pool;
    private final Counter handedOver;
    private final AtomicLong oldestSeconds = new AtomicLong();

    HandOverMeters(Pool pool, MeterRegistry registry) {
        this.pool = pool;
        this.handedOver = Counter.builder("telling.lists.handed.over")
                .description("Lists that the register side acknowledged to this process")
                .register(registry);
        Gauge.builder("telling.oldest.list.not.handed.over.seconds", oldestSeconds, AtomicLong::doubleValue)
                .description("Seconds since the close of the oldest round that has lists to hand over; 0 if none")
                .register(registry);
    }

    void handedOver() {
        handedOver.increment();
    }

    @Scheduled(every = "15s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> measure() {
        return pool.query("""
                        select coalesce(max(extract(epoch from now() - r.closed_at)), 0)::bigint as seconds
                        from round r where r.closed_at is not null and r.state <> 'ABANDONED'
                          and exists (select from staff_list l where l.round = r.name and l.state = 'STORED')""")
                .execute()
                .invoke(rows -> oldestSeconds.set(rows.iterator().next().getLong("seconds")))
                .replaceWithVoid();
    }
}
