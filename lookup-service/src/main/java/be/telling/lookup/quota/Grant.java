package be.telling.lookup.quota;

import be.telling.lookup.database.Database;
import be.telling.lookup.register.RegisterSettings;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
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

    private static final String READ = "select * from register_grant where id = 1";

    private static final String LIMIT = "update register_grant set rate = $1, concurrency = $2 where id = 1";

    private static final String OPEN = "update register_grant set windows = $1 where id = 1";

    private static final String PAUSE = """
            update register_grant
            set paused_at = clock_timestamp(), paused_until = $1::timestamptz, paused_by = $2, paused_why = $3
            where id = 1""";

    private static final String RESUME = """
            update register_grant set paused_at = null, paused_until = null, paused_by = null, paused_why = null
            where id = 1""";

    private static final String NOTE = "insert into register_grant_change (who, why, what) values ($1, $2, $3)";

    private static final String CHANGES =
            "select at, who, why, what from register_grant_change order by n desc limit $1";

    private final Database database;
    private final RegisterSettings settings;
    private volatile Terms terms;
    private volatile double pace = 1;

    Grant(Database database, RegisterSettings settings, MeterRegistry registry) {
        this.database = database;
        this.settings = settings;
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
        Row row = database.execute(READ).iterator().next();
        Double rate = row.getDouble("rate");
        Integer concurrency = row.getInteger("concurrency");
        Terms read = new Terms(
                rate == null ? settings.rate() : rate,
                concurrency == null ? settings.concurrency() : concurrency,
                rate,
                concurrency,
                Windows.parse(row.getString("windows")),
                pause(row));
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
        return change(decision, what, LIMIT, rate, concurrency);
    }

    /** Sets when calls may be made; {@link Windows#ALWAYS} for at any time. */
    public Terms open(Windows windows, Decision decision) {
        String text = windows.toString();
        return change(decision, "windows " + (text.isEmpty() ? "always" : text), OPEN, text);
    }

    /**
     * Lets no call be made. Calls under way end as they would.
     *
     * @param until then calls go on by themselves; null until {@link #resume}
     */
    public Terms pause(@Nullable Instant until, Decision decision) {
        return change(
                decision,
                until == null ? "paused" : "paused until " + until,
                PAUSE,
                until == null ? null : until.atOffset(ZoneOffset.UTC),
                decision.who(),
                decision.why());
    }

    /** Ends a pause. Outside the windows there are still no calls. */
    public Terms resume(Decision decision) {
        return change(decision, "resumed", RESUME);
    }

    /** The last changes, the newest first. */
    public List<Change> changes(int most) {
        List<Change> changes = new ArrayList<>();
        for (Row row : database.execute(CHANGES, most)) {
            changes.add(new Change(
                    row.getOffsetDateTime("at").toInstant(),
                    row.getString("who"),
                    row.getString("why"),
                    row.getString("what")));
        }
        return changes;
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

    private Terms change(Decision decision, String what, String sql, @Nullable Object... values) {
        database.inTransaction(tx -> {
            tx.execute(sql, values);
            tx.execute(NOTE, decision.who(), decision.why(), what);
            return null;
        });
        return read();
    }

    private static @Nullable Pause pause(Row row) {
        return row.getOffsetDateTime("paused_at") == null
                ? null
                : new Pause(
                        row.getOffsetDateTime("paused_at").toInstant(),
                        row.getOffsetDateTime("paused_until") == null
                                ? null
                                : row.getOffsetDateTime("paused_until").toInstant(),
                        row.getString("paused_by"),
                        row.getString("paused_why"));
    }
}
