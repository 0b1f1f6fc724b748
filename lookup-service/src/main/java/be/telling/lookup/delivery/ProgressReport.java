package be.telling.lookup.delivery;

import be.telling.commons.problem.ProblemException;
import be.telling.commons.problem.ProblemType;
import be.telling.lookup.round.Round;
import be.telling.lookup.round.Tally;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says how far a round is, to whoever follows it. */
@Singleton
public class ProgressReport {

    /** A twentieth of the work can be seen, and no single person. */
    private static final int STEPS = 20;

    private final Tally tally;
    private final End end;
    private final RejectedRows rejected;

    ProgressReport(Tally tally, End end, RejectedRows rejected) {
        this.tally = tally;
        this.end = end;
        this.rejected = rejected;
    }

    /** Needs a session; fails with round-unknown. */
    public Uni<Progress> of(String id) {
        return Round.<Round>findById(id)
                .onItem()
                .ifNull()
                .failWith(() -> ProblemException.of(ProblemType.ROUND_UNKNOWN))
                .flatMap(round -> tally.of(id)
                        .flatMap(figures -> end.of(round)
                                .flatMap(foretold ->
                                        rejected.of(id).map(unsound -> progress(round, figures, foretold, unsound)))));
    }

    private static Progress progress(
            Round round, Tally.Figures figures, End.Foretold end, List<Progress.Rejected> rejected) {
        boolean abandoned = round.abandonedAt != null;
        boolean over = abandoned || round.destroyedAt != null;
        Progress.Persons persons = over
                ? new Progress.Persons(round.persons, abandoned ? 0 : round.persons, 0, 0)
                : persons(figures, end.part());
        return new Progress(
                round.id,
                round.state().code(),
                over ? round.lists : figures.lists(),
                persons,
                round.calls,
                halted(round),
                utc(round.pausedAt),
                abandoned(round),
                rejected,
                utc(round.startedAt),
                utc(round.countedAt),
                end.at().orElse(null),
                utc(round.destroyedAt));
    }

    /**
     * While persons are asked about step by step, who is decided tells of the results: so until only stuck ones are left,
     * as many persons are said to be done as calls are made, in steps.
     */
    private static Progress.Persons persons(Tally.Figures figures, double part) {
        boolean exact = figures.undecided() == figures.stuck();
        long certain = figures.persons() - figures.undecided();
        long seen = (long) (figures.persons() * Math.floor(part * STEPS) / STEPS);
        long done = exact ? certain : Math.min(seen, figures.persons() - figures.stuck() - 1);
        return new Progress.Persons(figures.persons(), done, figures.persons() - done, figures.stuck());
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
