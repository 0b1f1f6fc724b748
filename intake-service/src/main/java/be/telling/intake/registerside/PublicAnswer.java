package be.telling.intake.registerside;

import be.telling.commons.problem.ProblemException;
import be.telling.commons.problem.ProblemType;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;
import org.jboss.logging.Logger;

/**
 * One question that anyone may ask the register side, and its last answer: from memory while it is fresh, else from
 * the register side, else what was remembered.
 */
final class PublicAnswer<T> {

    private static final Logger LOG = Logger.getLogger(PublicAnswer.class);

    /** Keys and definitions change a few times a year. */
    private static final Duration FRESH = Duration.ofMinutes(5);

    /** So long nobody waits again for a register side that just did not answer. */
    private static final Duration PAUSE = Duration.ofSeconds(10);

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private record Known<T>(T value, Instant fetchedAt) {}

    /** Where the last answer outlives the process. */
    interface Memory {
        Uni<Void> remember(String path, Object answer);

        Uni<Optional<Object>> recall(String path);
    }

    private final String path;
    private final Function<String, Uni<LookupAnswer>> register;
    private final Memory memory;
    private final Function<Object, T> reading;
    private final InstantSource clock;
    private volatile Optional<Known<T>> known = Optional.empty();
    private volatile Instant askedAt = Instant.MIN;

    /**
     * @param register asks the register side, by path
     * @param reading refuses, by any exception, what is no answer to this question
     */
    PublicAnswer(
            String path,
            Function<String, Uni<LookupAnswer>> register,
            Memory memory,
            Function<Object, T> reading,
            InstantSource clock) {
        this.path = path;
        this.register = register;
        this.memory = memory;
        this.reading = reading;
        this.clock = clock;
    }

    Uni<T> current() {
        return current(FRESH);
    }

    /** As {@link #current()}, but asked again although it is fresh, unless that was done a moment ago. */
    Uni<T> newest() {
        return current(PAUSE);
    }

    private Uni<T> current(Duration fresh) {
        return Uni.createFrom().deferred(() -> {
            Optional<Known<T>> last = known;
            Instant now = clock.instant();
            boolean usable =
                    last.isPresent() && last.get().fetchedAt().plus(fresh).isAfter(now);
            boolean askedJustNow = last.isPresent() && askedAt.plus(PAUSE).isAfter(now);
            if (usable || askedJustNow) {
                return Uni.createFrom().item(last.get().value());
            }
            askedAt = now;
            return ask().onFailure().recoverWithUni(failure -> lastKnown(failure, last));
        });
    }

    private Uni<T> ask() {
        return register.apply(path).ifNoItem().after(PATIENCE).fail().chain(answer -> {
            Object document = answer.isSuccess()
                    ? answer.json().orElseThrow(() -> new IllegalStateException("no JSON"))
                    : refuse(answer.status());
            T value = reading.apply(document);
            known = Optional.of(new Known<>(value, clock.instant()));
            return memory.remember(path, document).replaceWith(value);
        });
    }

    private static Object refuse(int status) {
        throw new IllegalStateException("status " + status);
    }

    private Uni<T> lastKnown(Throwable failure, Optional<Known<T>> last) {
        LOG.warnf(
                "The register side does not answer %s (%s)",
                path, failure.getClass().getSimpleName());
        if (last.isPresent()) {
            return Uni.createFrom().item(last.get().value());
        }
        return memory.recall(path).map(answer -> {
            T value = reading.apply(answer.orElseThrow(() -> ProblemException.of(ProblemType.REGISTER_SIDE_UNREACHABLE)
                    .withDetail("The register side was never reached; try again later")));
            // Known, but not fresh: the register side is asked again after the pause.
            known = Optional.of(new Known<>(value, Instant.MIN));
            return value;
        });
    }
}
