package be.telling.lookup.delivery;

import be.telling.lookup.definition.Definition;
import be.telling.lookup.definition.Definitions;
import be.telling.lookup.quota.Grant;
import be.telling.lookup.quota.Terms;
import be.telling.lookup.register.RegisterSettings;
import be.telling.lookup.round.Round;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** Foretells when the register will have been asked everything about a round. */
@Singleton
class End {

    /** Part of the grant from which on the difference is chance. */
    private static final double FULL = 0.96;

    /** Slower than the slowest that a count could make sense with: it stands still. */
    private static final double STANDING_STILL = 0.01;

    private final WorkTable table;
    private final Definitions definitions;
    private final RegisterSettings register;
    private final Grant grant;
    private final ConcurrentMap<String, Pace> paces = new ConcurrentHashMap<>();

    End(WorkTable table, Definitions definitions, RegisterSettings register, Grant grant) {
        this.table = table;
        this.definitions = definitions;
        this.register = register;
        this.grant = grant;
    }

    /**
     * What can be told of a round's end.
     *
     * @param at empty if there is nothing left to ask, or nobody can tell
     * @param part of all calls that were made, from 0 to 1
     */
    record Foretold(Optional<OffsetDateTime> at, double part) {}

    Uni<Foretold> of(Round round) {
        if (round.admittedAt == null || round.destroyedAt != null) {
            paces.remove(round.id);
            return Uni.createFrom().item(new Foretold(Optional.empty(), 0));
        }
        return table.of(round.id).map(work -> {
            double left = calls(round, work);
            Optional<OffsetDateTime> at = isHeldUp(round) ? Optional.empty() : end(round, left);
            return new Foretold(at, round.calls == 0 ? 0 : round.calls / (round.calls + left));
        });
    }

    private static boolean isHeldUp(Round round) {
        return round.haltedCode != null || round.pausedAt != null || round.abandonedAt != null;
    }

    private Optional<OffsetDateTime> end(Round round, double calls) {
        Instant now = Instant.now();
        Optional<Double> slow = slowPace(round, now);
        if (calls <= 0) {
            return Optional.empty();
        }
        if (slow.isPresent()) {
            Duration calling = Duration.ofMillis((long) (1_000 * calls / slow.get()));
            return at(now, Duration.between(now, grant.terms().windows().after(now, calling)));
        }
        return grant.untilCallsAreMade((long) Math.ceil(calls)).flatMap(left -> at(now, left));
    }

    private double calls(Round round, Work work) {
        Optional<Definition> definition = definitions.find(round.definition);
        Estimate estimate = new Estimate(
                work,
                definition.map(Definition::maximumQuestions).orElse(1),
                definition.map(found -> found.maximumQuestions(1)).orElse(1));
        return new Effort(work, round.calls, estimate.questionsLeft(), register.inscribe()).callsLeft();
    }

    /** The round's own pace of late, if calls may be made and it falls short of what is granted. */
    private Optional<Double> slowPace(Round round, Instant now) {
        Terms terms = grant.terms();
        double granted = terms.allow(now) ? terms.rate() : 0;
        return paces.computeIfAbsent(round.id, id -> new Pace())
                .look(now, round.calls, granted)
                .filter(pace -> pace > STANDING_STILL && pace < FULL * granted);
    }

    private static Optional<OffsetDateTime> at(Instant now, Duration left) {
        // Nobody needs to know of the end in ten thousand years.
        return left.compareTo(ChronoUnit.FOREVER.getDuration().dividedBy(2)) > 0
                ? Optional.empty()
                : Optional.of(now.plus(left).truncatedTo(ChronoUnit.MILLIS).atOffset(ZoneOffset.UTC));
    }
}
