package be.telling.lookup.delivery;

import be.telling.commons.problem.ProblemException;
import be.telling.commons.problem.ProblemType;
import be.telling.lookup.round.Round;
import be.telling.lookup.round.Tally;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Says how far a round is, to whoever follows it. */
@Singleton
public class ProgressReport {

    private final Tally tally;
    private final End end;

    ProgressReport(Tally tally, End end) {
        this.tally = tally;
        this.end = end;
    }

    /** Needs a session; fails with round-unknown. */
    public Uni<Progress> of(String id) {
        return Round.<Round>findById(id)
                .onItem()
                .ifNull()
                .failWith(() -> ProblemException.of(ProblemType.ROUND_UNKNOWN))
                .flatMap(round ->
                        tally.of(id).flatMap(figures -> end.of(round).map(at -> progress(round, figures, at))));
    }

    private static Progress progress(Round round, Tally.Figures figures, Optional<OffsetDateTime> end) {
        boolean abandoned = round.abandonedAt != null;
        boolean over = abandoned || round.destroyedAt != null;
        Progress.Persons persons = over
                ? new Progress.Persons(round.persons, abandoned ? 0 : round.persons, 0, 0)
                : new Progress.Persons(
                        figures.persons(),
                        figures.persons() - figures.undecided(),
                        figures.undecided(),
                        figures.stuck());
        return new Progress(
                round.id,
                round.state().code(),
                over ? round.lists : figures.lists(),
                persons,
                round.calls,
                halted(round),
                utc(round.pausedAt),
                abandoned(round),
                utc(round.startedAt),
                utc(round.countedAt),
                end.orElse(null),
                utc(round.destroyedAt));
    }

    private static Progress.@Nullable Abandoned abandoned(Round round) {
        return round.abandonedAt == null
                ? null
                : new Progress.Abandoned(utc(round.abandonedAt), String.valueOf(round.abandonedReason));
    }

    private static Progress.@Nullable Halted halted(Round round) {
        return round.haltedCode == null
                ? null
                : new Progress.Halted(round.haltedCode, utc(round.haltedAt), round.haltedOrganisation);
    }

    private static @Nullable OffsetDateTime utc(@Nullable OffsetDateTime time) {
        return time == null ? null : time.withOffsetSameInstant(ZoneOffset.UTC);
    }
}
