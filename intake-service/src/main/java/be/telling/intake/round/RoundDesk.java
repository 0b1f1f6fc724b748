package be.telling.intake.round;

import be.telling.commons.problem.BodyError;
import be.telling.commons.problem.ProblemException;
import be.telling.commons.problem.ProblemType;
import be.telling.intake.registerside.Directory;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.hibernate.exception.ConstraintViolationException;
import org.jboss.logging.Logger;

/** Opens, changes and closes rounds; each change happens under the lock of the round's row. */
@ApplicationScoped
class RoundDesk {

    private static final Logger LOG = Logger.getLogger(RoundDesk.class);

    private final Rounds rounds;
    private final SubmittedLists lists;
    private final Directory directory;
    private final Event<RoundClosed> closings;

    RoundDesk(Rounds rounds, SubmittedLists lists, Directory directory, Event<RoundClosed> closings) {
        this.rounds = rounds;
        this.lists = lists;
        this.directory = directory;
        this.closings = closings;
    }

    /** What became of a round that was put. */
    record Put(boolean created, RoundView round) {}

    Uni<Put> put(String name, RoundTerms terms) {
        return requireDefinition(terms.definition())
                .chain(() -> Panache.withTransaction(() -> rounds.findById(name, LockModeType.PESSIMISTIC_WRITE)
                        .chain(known -> known == null ? open(name, terms) : change(known, terms))))
                // Somebody else created it in the same moment: then this is a change.
                .onFailure(ConstraintViolationException.class)
                .retry()
                .atMost(1)
                .invoke(put -> LOG.infof("Round %s %s", name, put.created() ? "opened" : "changed"));
    }

    private Uni<Void> requireDefinition(String definition) {
        return directory
                .hasDefinition(definition)
                .invoke(known -> {
                    if (!known) {
                        throw ProblemException.of(ProblemType.DEFINITION_UNKNOWN)
                                .with("errors", List.of(new BodyError("#/definition", "there is no such definition")));
                    }
                })
                .replaceWithVoid();
    }

    private Uni<Put> open(String name, RoundTerms terms) {
        return rounds.persistAndFlush(Round.open(name, terms, Instant.now())).map(round -> new Put(true, round.view()));
    }

    private Uni<Put> change(Round round, RoundTerms terms) {
        return lists.organisations(round.name)
                .map(listed -> changed(round, terms, listed))
                .map(changed -> new Put(false, changed.view()));
    }

    private static Round changed(Round round, RoundTerms terms, Set<String> listed) {
        if (round.state != RoundState.OPEN) {
            throw Rounds.notOpen(round.state);
        }
        terms.conflictWith(round.terms(), listed).ifPresent(reason -> {
            throw ProblemException.of(ProblemType.ROUND_HAS_LISTS)
                    .withDetail(reason)
                    .with("organisations", new TreeSet<>(listed));
        });
        round.take(terms);
        return round;
    }

    /** Closes a round; one that is closed already stays so, so that a repeated call does no harm. */
    Uni<RoundView> close(String name, boolean force) {
        return Panache.withTransaction(() -> rounds.lock(name)
                        .chain(round -> lists.organisations(name).map(listed -> closed(round, listed, force))))
                .invoke(() -> closings.fireAsync(new RoundClosed(name)));
    }

    private static RoundView closed(Round round, Set<String> listed, boolean force) {
        if (round.state != RoundState.OPEN) {
            return round.view();
        }
        var missing = new TreeSet<>(round.terms().organisationCodes());
        missing.removeAll(listed);
        if (!missing.isEmpty() && !force) {
            throw ProblemException.of(ProblemType.LISTS_MISSING)
                    .withDetail(missing.size() + " organisations have no list; close with force=true without them")
                    .with("missing", missing);
        }
        round.state = RoundState.CLOSED;
        round.closedAt = Instant.now();
        LOG.infof("Round %s closed with %d lists, %d missing", round.name, listed.size(), missing.size());
        return round.view();
    }
}
