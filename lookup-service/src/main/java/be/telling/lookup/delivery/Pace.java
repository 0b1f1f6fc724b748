package be.telling.lookup.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * How fast a round really got on of late, which may be slower than the register grants: because it answers slowly, or
 * other rounds are counted too. Looked at whenever somebody asks for the progress.
 */
final class Pace {

    private static final Duration SHORTEST = Duration.ofSeconds(3);
    private static final Duration LONGEST = Duration.ofMinutes(1);

    private final Deque<Look> looks = new ArrayDeque<>();
    private double granted = -1;

    private record Look(Instant at, long calls) {}

    /**
     * Notes how many calls were made until now.
     *
     * @param grantedNow calls a second that may be made at present, 0 if none; when that changes, what was before tells nothing
     * @return calls a second of late; empty as long as it can't be told
     */
    synchronized Optional<Double> look(Instant now, long calls, double grantedNow) {
        if (grantedNow != granted) {
            looks.clear();
            granted = grantedNow;
        }
        if (grantedNow <= 0) {
            return Optional.empty();
        }
        looks.addLast(new Look(now, calls));
        while (looks.size() > 1 && looks.getFirst().at().isBefore(now.minus(LONGEST))) {
            looks.removeFirst();
        }
        Look first = looks.getFirst();
        Duration between = Duration.between(first.at(), now);
        return between.compareTo(SHORTEST) < 0
                ? Optional.empty()
                : Optional.of(1_000.0 * (calls - first.calls()) / between.toMillis());
    }
}
