package be.telling.intake.list;

import be.telling.commons.problem.ProblemException;
import be.telling.commons.problem.ProblemType;
import be.telling.intake.round.RoundEnding;
import be.telling.intake.round.RoundMembership;
import be.telling.intake.round.SubmittedLists;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;

/** The lists that are in, one for each organisation of a round at most. */
@ApplicationScoped
class StoredLists implements PanacheRepositoryBase<StoredList, UUID>, SubmittedLists {

    private final RoundMembership membership;

    StoredLists(RoundMembership membership) {
        this.membership = membership;
    }

    /** The list of an organisation; fails with the problem that says what is missing. */
    Uni<StoredList> of(String round, String organisation) {
        return find("roundName = ?1 and organisation = ?2 and state <> ?3", round, organisation, ListState.STAGED)
                .firstResult()
                .onItem()
                .ifNull()
                .switchTo(() -> membership.require(round, organisation).map(member -> {
                    throw ProblemException.of(ProblemType.LIST_UNKNOWN);
                }));
    }

    /** What is known of the end of a list's round. */
    Uni<RoundEnding> ending(String round) {
        return membership.ending(round);
    }

    /** Whether nothing of a list is left here but its report. */
    Uni<Boolean> isRemoved(UUID list) {
        return getSession()
                .chain(session -> session.createNativeQuery(
                                "select count(*) from sealed_part where list = :list", Long.class)
                        .setParameter("list", list)
                        .getSingleResult())
                .map(parts -> parts == 0);
    }

    @Override
    public Uni<Set<String>> organisations(String round) {
        return getSession()
                .chain(session -> session.createSelectionQuery(
                                "select organisation from StoredList where roundName = :round and state <> :staged",
                                String.class)
                        .setParameter("round", round)
                        .setParameter("staged", ListState.STAGED)
                        .getResultList())
                .map(Set::copyOf);
    }

    @Override
    public Uni<ListTally> tally(String round) {
        return counted(round, ListState.STORED)
                .chain(waiting -> counted(round, ListState.HANDED_OVER)
                        .map(handedOver -> new ListTally(waiting + handedOver, handedOver)));
    }

    private Uni<Integer> counted(String round, ListState state) {
        return count("roundName = ?1 and state = ?2", round, state).map(Math::toIntExact);
    }
}
