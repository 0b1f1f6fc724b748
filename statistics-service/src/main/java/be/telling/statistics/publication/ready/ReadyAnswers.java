package be.telling.statistics.publication.ready;

import be.telling.statistics.release.ReleasesChanged;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Answers to anybody, for a second: then one reader's question goes through to the resource again, so that what another replica
 * changed shows here within a second. Whatever changes here empties it at once. While resources fail, answers stay.
 */
@ApplicationScoped
class ReadyAnswers {
    private static final long FRESH = Duration.ofSeconds(1).toNanos();
    /** How long one question may be under way before another is let through. */
    private static final long PATIENCE = Duration.ofSeconds(2).toNanos();

    /** All releases and pages of a decade fit; made-up addresses can't use more. */
    private static final long BYTES = 128L << 20;

    private static final int LONGEST_KEY = 1_000;

    private final ConcurrentMap<String, ReadyAnswer> answers = new ConcurrentHashMap<>();
    private final AtomicLong weight = new AtomicLong();
    private final AtomicLong generation = new AtomicLong();
    private final Brotli brotli;

    ReadyAnswers(Brotli brotli) {
        this.brotli = brotli;
    }

    /** The answer to send, if there is one and nobody has to ask anew. */
    Optional<ReadyAnswer> find(String key) {
        return Optional.ofNullable(answers.get(key)).filter(answer -> answer.isFresh(System.nanoTime(), PATIENCE));
    }

    /** The answer as it last was, because the resource failed. */
    Optional<ReadyAnswer> lastResort(String key) {
        Optional<ReadyAnswer> found = Optional.ofNullable(answers.get(key));
        found.ifPresent(answer -> answer.keepUntil(System.nanoTime() + FRESH));
        return found;
    }

    /** The resource said that what has this tag is still right. */
    void confirm(String key, String tag) {
        answers.computeIfPresent(key, (known, answer) -> {
            answer.keepUntil(System.nanoTime() + FRESH);
            return answer.plain().packed().tag().equals(tag) ? answer : null;
        });
    }

    /** To be asked before the resource is: an answer that was begun before a change isn't kept after it. */
    long generation() {
        return generation.get();
    }

    /** @return what is kept; empty if it isn't */
    Optional<ReadyAnswer> put(String key, List<Map.Entry<String, String>> headers, byte[] bytes, long begun) {
        if (key.length() > LONGEST_KEY || begun != generation.get()) {
            return Optional.empty();
        }
        Optional<ReadyAnswer> before = Optional.ofNullable(answers.get(key));
        ReadyAnswer answer = ReadyAnswer.of(headers, bytes, before, brotli::pack, System.nanoTime() + FRESH);
        if (weight.get() + answer.weight() > BYTES) {
            answers.clear();
            weight.set(0);
        }
        ReadyAnswer replaced = answers.put(key, answer);
        weight.addAndGet(answer.weight() - (replaced == null ? 0 : replaced.weight()));
        if (begun != generation.get()) {
            answers.remove(key, answer);
            return Optional.empty();
        }
        return Optional.of(answer);
    }

    /** What was withdrawn must not be there, not even for the case that resources fail. */
    void empty() {
        generation.incrementAndGet();
        answers.clear();
        weight.set(0);
    }

    void emptyWith(@Observes ReleasesChanged change) {
        empty();
    }
}
