package be.telling.statistics.database;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * Something small that many ask for and few change: looked up once a second at most, and still there while the database is
 * away.
 */
public final class Recent<T> {
    private static final Logger LOG = Logger.getLogger(Recent.class);
    private static final Duration FRESH = Duration.ofSeconds(1);

    private final Supplier<T> look;
    private volatile Optional<Seen<T>> last = Optional.empty();

    public Recent(Supplier<T> look) {
        this.look = look;
    }

    private record Seen<T>(T value, long nanos) {
        boolean isFresh() {
            return System.nanoTime() - nanos < FRESH.toNanos();
        }
    }

    /** @throws RuntimeException what looking failed with, if nothing was ever seen */
    public T get() {
        Optional<Seen<T>> known = last;
        if (known.isPresent() && known.get().isFresh()) {
            return known.get().value();
        }
        try {
            return renew();
        } catch (RuntimeException e) {
            LOG.warnf(
                    "Something recent is shown, for it can't be looked up: %s",
                    e.getClass().getName());
            return known.orElseThrow(() -> e).value();
        }
    }

    /**
     * Looks now, for whoever has to know of changes made elsewhere.
     *
     * @return whether it is another than at the last look; a failed look is no change
     */
    public boolean hasChanged() {
        Optional<Seen<T>> known = last;
        try {
            return !renew().equals(known.map(Seen::value).orElse(null));
        } catch (RuntimeException e) {
            LOG.debugf("It can't be looked up: %s", e.getClass().getName());
            return false;
        }
    }

    /** Looks now: for whoever has just changed it. */
    public T renew() {
        T value = look.get();
        last = Optional.of(new Seen<>(value, System.nanoTime()));
        return value;
    }
}
