package be.telling.lookup.quota;

import be.telling.lookup.register.RegisterSettings;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * What the register grants, and when: the settings, and in their place what an operator set. That stays until an operator
 * clears it, also over restarts with other settings. Every replica follows within a second.
 *
 * <p>What changes something waits for the database, so it is for virtual threads; what only tells doesn't.
 */
@Singleton
public final class Grant {

    /** What is left of the grant after margins and hold-ups, as it was measured. */
    private static final double USED = 0.985;

    private final GrantTable table;
    private volatile Terms terms;
    private volatile double pace = 1;

    Grant(GrantTable table, RegisterSettings settings, MeterRegistry registry) {
        this.table = table;
        this.terms = new Terms(settings.rate(), settings.concurrency(), null, null, Windows.ALWAYS, null);
        gauge(registry, "telling.quota.rate", "Calls a second that hold now", known -> known.rate());
        gauge(
                registry,
                "telling.quota.paused",
                "1 while an operator lets no call be made",
                known -> known.isPaused(Instant.now()) ? 1 : 0);
        gauge(
                registry,
                "telling.quota.window.closed",
                "1 outside the hours in which calls may be made",
                known -> known.windows().isOpen(Instant.now()) ? 0 : 1);
    }

    private void gauge(MeterRegistry registry, String name, String what, ToDoubleFunction<Terms> value) {
        Gauge.builder(name, this, grant -> value.applyAsDouble(grant.terms()))
                .description(what)
                .strongReference(true)
                .register(registry);
    }

    /** What holds, as this replica knows it: not older than a second while the database answers. */
    public Terms terms() {
        return terms;
    }

    /** Asks the database. */
    public Terms read() {
        Terms read = table.read();
        terms = read;
        return read;
    }

    /**
     * Sets what the register grants, in place of the settings.
     *
     * @param rate calls a second, null to let the setting hold again
     * @param concurrency calls at once, null likewise
     * @throws IllegalArgumentException if one isn't above 0
     */
    public Terms limit(@Nullable Double rate, @Nullable Integer concurrency, Decision decision) {
        if ((rate != null && !(rate > 0 && Double.isFinite(rate))) || (concurrency != null && concurrency < 1)) {
            throw new IllegalArgumentException("a grant is above 0");
        }
        String what = "rate " + (rate == null ? "as set" : rate) + ", concurrency "
                + (concurrency == null ? "as set" : concurrency);
        table.limit(rate, concurrency, what, decision);
        return read();
    }

    /** Sets when calls may be made; {@link Windows#ALWAYS} for at any time. */
    public Terms open(Windows windows, Decision decision) {
        String text = windows.toString();
        table.open(text, "windows " + (text.isEmpty() ? "always" : text), decision);
        return read();
    }

    /**
     * Lets no call be made. Calls under way end as they would.
     *
     * @param until then calls go on by themselves; null until {@link #resume}
     */
    public Terms pause(@Nullable Instant until, Decision decision) {
        table.pause(until, until == null ? "paused" : "paused until " + until, decision);
        return read();
    }

    /** Ends a pause. Outside the windows there are still no calls. */
    public Terms resume(Decision decision) {
        table.resume("resumed", decision);
        return read();
    }

    /** The last changes, the newest first. */
    public List<Change> changes(int most) {
        return table.changes(most);
    }

    /**
     * How long from now until so many more calls can have been made: by the rate that holds, the windows and a pause.
     *
     * @return empty if nobody can tell, because a pause has no end
     */
    public Optional<Duration> untilCallsAreMade(long calls) {
        return untilCallsAreMade(calls, Instant.now());
    }

    Optional<Duration> untilCallsAreMade(long calls, Instant now) {
        Terms known = terms;
        Instant begin = now;
        Pause pause = known.pause();
        if (pause != null && pause.holds(now)) {
            if (pause.until() == null) {
                return Optional.empty();
            }
            begin = pause.until();
        }
        double seconds = calls * windowSeconds(known.rate()) / (callsInWindow(known.rate()) * USED * pace);
        Duration calling = Duration.ofMillis((long) Math.min(1_000 * seconds, Long.MAX_VALUE / 4));
        return Optional.of(Duration.between(now, known.windows().after(begin, calling)));
    }

    /** How many calls may be made in how many seconds, as a whole number: in a second, unless it is less than one call. */
    static int callsInWindow(double rate) {
        return (int) Math.clamp(Math.floor(rate), 1, Integer.MAX_VALUE);
    }

    static double windowSeconds(double rate) {
        return Math.max(1, 1 / rate);
    }

    /** @param pace part of the rate that the register stands at present, as all replicas know it */
    void slowed(double pace) {
        this.pace = pace;
    }
}
