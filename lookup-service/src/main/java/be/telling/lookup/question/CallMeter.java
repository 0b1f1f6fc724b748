package be.telling.lookup.question;

import be.telling.lookup.quota.Grant;
import be.telling.lookup.work.Machine;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.atomic.LongAdder;

/** Counts messages to the register by what came of them; no label names more. */
@Singleton
final class CallMeter {

    private static final long SHORTEST = Duration.ofSeconds(1).toNanos();

    private final Machine machine;
    private final MeterRegistry registry;
    private final Grant grant;
    private final LongAdder calls = new LongAdder();
    private long lastCalls;
    private long lastTime;
    private double lastRatio;

    CallMeter(Machine machine, MeterRegistry registry, Grant grant) {
        this.machine = machine;
        this.registry = registry;
        this.grant = grant;
        this.lastTime = machine.nanoTime();
        Gauge.builder("telling.quota.used.ratio", this, CallMeter::usedRatio)
                .description("Part of the register's grant that this replica used since the last look")
                .strongReference(true)
                .register(registry);
    }

    void count(String outcome) {
        calls.increment();
        registry.counter("telling.register.calls", "outcome", outcome).increment();
    }

    /** Answers that came after another replica had taken the question over. */
    void countRefused(int answers) {
        registry.counter("telling.answers.too.late").increment(answers);
    }

    private synchronized double usedRatio() {
        long now = machine.nanoTime();
        if (now - lastTime >= SHORTEST) {
            long total = calls.sum();
            lastRatio = (total - lastCalls) / (grant.terms().rate() * (now - lastTime) / 1e9);
            lastCalls = total;
            lastTime = now;
        }
        return lastRatio;
    }
}
