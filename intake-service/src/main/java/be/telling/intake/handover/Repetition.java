package be.telling.intake.handover;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Keeps the log readable while the register side is away: each cause is told once a minute, however many rounds wait for it. */
final class Repetition {

    private static final long SILENCE = Duration.ofMinutes(1).toNanos();

    /** More causes than there are; beyond that some are told again. */
    private static final int MOST = 100;

    private final Map<String, Long> told = new ConcurrentHashMap<>();

    /** Whether this hasn't been told for a while; from now on it has. */
    boolean isNews(String cause) {
        long now = System.nanoTime();
        if (told.size() > MOST) {
            told.clear();
        }
        Long before = told.putIfAbsent(cause, now);
        return before == null || (now - before >= SILENCE && told.replace(cause, before, now));
    }
}
