package be.telling.lookup.delivery;

import java.time.Duration;
import java.util.Optional;

/**
 * When a round will have been asked through, from what it took so far. Families differ, so it is a guess that gets
 * better with time: at first everybody is taken to need half of what the definition can ask about him.
 */
record Estimate(long persons, long undecided, long asked, long open, int mostForOne, double callsPerSecond) {

    /** Empty if there is nothing to ask. */
    Optional<Duration> remaining() {
        if (undecided == 0 || callsPerSecond <= 0) {
            return Optional.empty();
        }
        long decided = persons - undecided;
        double progress = (double) decided / persons;
        double guessed = (1 + mostForOne) / 2.0;
        double observed = decided == 0 ? guessed : Math.min(mostForOne, (double) asked / decided);
        double forOne = guessed * (1 - progress) + observed * progress;
        double questions = Math.max((double) open, persons * forOne - asked);
        return Optional.of(Duration.ofMillis((long) (1_000 * questions / callsPerSecond)));
    }
}
