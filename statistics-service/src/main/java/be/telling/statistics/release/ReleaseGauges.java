package be.telling.statistics.release;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/** What there is, for those who watch over the service: releases by state and how old the newest public one is. */
@ApplicationScoped
class ReleaseGauges {
    private static final long NONE = Long.MIN_VALUE;

    private final Releases releases;
    private final Map<Release.State, AtomicLong> numbers = new EnumMap<>(Release.State.class);
    private final AtomicLong newest = new AtomicLong(NONE);

    ReleaseGauges(Releases releases, MeterRegistry meters) {
        this.releases = releases;
        for (Release.State state : Release.State.values()) {
            AtomicLong number = new AtomicLong();
            numbers.put(state, number);
            Gauge.builder("telling.releases", number, AtomicLong::get)
                    .tag("state", state.name().toLowerCase(Locale.ROOT))
                    .register(meters);
        }
        Gauge.builder("telling.release.age.seconds", newest, at -> age(at.get()))
                .description("Since the newest public release appeared; not a number before the first")
                .register(meters);
    }

    /** Reads the states again; other replicas change them too, and an embargo ends by itself. */
    @Scheduled(every = "30s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void refresh() {
        List<Release> all = releases.all();
        releases.keepAtHand(all);
        numbers.forEach((state, number) ->
                number.set(all.stream().filter(r -> r.state() == state).count()));
        newest.set(all.stream()
                .filter(release -> release.state() == Release.State.PUBLISHED)
                .flatMap(release -> Stream.ofNullable(release.publishAt()))
                .mapToLong(Instant::getEpochSecond)
                .max()
                .orElse(NONE));
    }

    private static double age(long since) {
        return since == NONE ? Double.NaN : Instant.now().getEpochSecond() - since;
    }
}
