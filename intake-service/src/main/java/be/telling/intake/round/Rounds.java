package be.telling.intake.round;

import be.telling.commons.problem.ProblemException;
import be.telling.commons.problem.ProblemType;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;

/** The rounds in the database. */
@ApplicationScoped
class Rounds implements PanacheRepositoryBase<Round, String> {

    /** Newest reference date first. */
    Uni<List<Round>> newestFirst() {
        return listAll(Sort.descending("referenceDate").and("name"));
    }

    Uni<Round> named(String name) {
        return findById(name).onItem().ifNull().failWith(Rounds::unknown);
    }

    /** Holds the row until the end of the transaction: closing and storing a list exclude each other by it. */
    Uni<Round> lock(String name) {
        return findById(name, LockModeType.PESSIMISTIC_WRITE).onItem().ifNull().failWith(Rounds::unknown);
    }

    static ProblemException unknown() {
        return ProblemException.of(ProblemType.ROUND_UNKNOWN);
    }

    static ProblemException notOpen(RoundState state) {
        return ProblemException.of(ProblemType.ROUND_NOT_OPEN)
                .withDetail("The round is " + state.code())
                .with("state", state.code());
    }
}
