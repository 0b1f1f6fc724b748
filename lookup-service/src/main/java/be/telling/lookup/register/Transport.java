package be.telling.lookup.register;

import java.time.Duration;

/** How questions get to the register. */
public enum Transport {
    /** One SOAP message each, answered at once. */
    ONLINE,
    /** Many in one file, answered by files after minutes or hours. */
    FILES;

    /** What a lease must be longer than the longest answer by, so that there is time to begin and to store. */
    private static final double MARGIN = 1.25;

    /** From sending a question until nobody waits for its answer any more. */
    public static Duration longestAnswer(RegisterSettings settings) {
        return switch (settings.transport()) {
            case ONLINE -> settings.connectTimeout().plus(settings.answerTimeout());
            case FILES -> settings.fileAnswerTimeout();
        };
    }

    /**
     * How long a question may be taken up for: over files, longer than the longest answer takes, whatever the setting. A
     * replica that dies gives its questions back at once all the same, for its heartbeat ends.
     */
    public static Duration lease(RegisterSettings settings, Duration set) {
        Duration needed = Duration.ofMillis((long) (longestAnswer(settings).toMillis() * MARGIN));
        return settings.transport() == FILES && needed.compareTo(set) > 0 ? needed : set;
    }
}
